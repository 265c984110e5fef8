package io.dflint.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.steps.Cost;
import io.dflint.steps.LinearCost;
import io.dflint.steps.Shapes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Parsing takes steps and memory in proportion to the text, whatever the text. */
@Tag("class-path")
class LinearTimeTest {

    /** What is counted. */
    public static final class Parsing implements Cost.Work {
        @Override
        public void accept(String text) {
            assertThat(Dockerfile.parse(text).source().length()).isEqualTo(text.length());
        }
    }

    @TestFactory
    List<DynamicTest> kinds() {
        Map<String, IntFunction<String>> kinds = new TreeMap<>(Shapes.all());
        kinds.put("chance", Texts::random);
        return new LinearCost(6000, 150, 500).tests(Parsing.class, kinds);
    }
}
