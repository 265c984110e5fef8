package io.dflint.lint.custom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules in docs/custom-rules.md do what the page says. */
class CustomRulePageTest {
    private static List<String> rules() throws IOException {
        List<String> rules = new ArrayList<>();
        String page = Files.readString(Path.of("../docs/custom-rules.md"));
        for (String block : page.split("```yaml\n", -1)) {
            if (block.startsWith("id: ")) {
                rules.add(block.substring(0, block.indexOf("```")));
            }
        }
        return rules;
    }

    @Test
    void thePageHasTen() throws IOException {
        assertThat(rules()).hasSize(10);
    }

    @TestFactory
    Stream<DynamicTest> examples() throws IOException {
        return rules().stream()
                .map(text -> DynamicTest.dynamicTest(text.lines().findFirst().orElse(""), () -> {
                    CustomRule rule = CustomRuleReader.read("page", text);
                    assertThat(RuleTrial.failures(rule)).isEmpty();
                }));
    }

    /** A pattern that a backtracking matcher would need years for. */
    @Test
    void patternsTakeTimeInProportionToTheirLength() {
        TextPattern pattern = new TextPattern(List.of("*a".repeat(200) + "b"));
        assertThat(pattern.matches("a".repeat(5_000))).isFalse();
        assertThat(new TextPattern(List.of("*x?z*")).matches("..xyz..")).isTrue();
        assertThat(new TextPattern(List.of("")).matches("")).isTrue();
    }
}
