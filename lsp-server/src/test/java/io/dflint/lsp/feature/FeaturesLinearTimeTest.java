package io.dflint.lsp.feature;

import io.dflint.lsp.document.Document;
import io.dflint.lsp.document.PositionEncoding;
import io.dflint.lsp.feature.rename.RenameException;
import io.dflint.steps.Cost;
import io.dflint.steps.LinearCost;
import io.dflint.steps.Shapes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * All features together, each asked at the start, in the middle and at the end of a document, take steps and memory in proportion
 * to it. What rules cost is tested with the rules.
 */
@Tag("class-path")
class FeaturesLinearTimeTest {

    /** What is counted. */
    public static final class Asking implements Cost.Work {
        @Override
        public void accept(String text) {
            Document document = new Document("file:///project/Dockerfile", 1, text, PositionEncoding.UTF_16);
            for (Answers.Answer answer : Answers.withoutRules()) {
                for (int offset : new int[] {1, text.length() / 2, text.length()}) {
                    ask(answer, document, offset);
                }
            }
        }

        private static void ask(Answers.Answer answer, Document document, int offset) {
            try {
                answer.answer(document, offset);
            } catch (RenameException e) {
                // Not every place has a name.
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @TestFactory
    List<DynamicTest> kinds() {
        Map<String, IntFunction<String>> kinds = new TreeMap<>(Shapes.all());
        Map<String, IntFunction<String>> longValues = new TreeMap<>(kinds);
        longValues.keySet().removeIf(name -> !name.startsWith("long value"));
        kinds.keySet().removeAll(longValues.keySet());
        // Values count as unknown from a length on, so the cost grows with them up to there.
        List<DynamicTest> tests = new ArrayList<>(new LinearCost(2000, 4000, 20_000).tests(Asking.class, kinds));
        tests.addAll(new LinearCost(10_000, 4000, 20_000).tests(Asking.class, longValues));
        return tests;
    }
}
