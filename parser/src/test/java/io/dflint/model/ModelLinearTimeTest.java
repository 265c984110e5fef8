package io.dflint.model;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.instruction.Instruction;
import io.dflint.steps.Cost;
import io.dflint.steps.LinearCost;
import io.dflint.steps.Shapes;
import io.dflint.word.Expander;
import io.dflint.word.Word;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** The model, and the values of all words that Docker expands, take steps and memory in proportion to the text. */
@Tag("class-path")
class ModelLinearTimeTest {

    /** What is counted. */
    public static final class Modelling implements Cost.Work {
        @Override
        public void accept(String text) {
            Dockerfile file = Dockerfile.parse(text);
            BuildModel model = BuildModel.of(file);
            for (Instruction instruction : file.instructions()) {
                Scope scope = model.scopeAt(instruction);
                for (Word word : ExpandedWords.of(instruction, file.escape())) {
                    Expander.expand(word, scope);
                }
                scope.variable("no such variable");
                scope.workdir();
            }
            model.stages().forEach(Stage::root);
        }
    }

    @TestFactory
    List<DynamicTest> kinds() {
        return new LinearCost(6000, 6000, 8000).tests(Modelling.class, Shapes.all());
    }
}
