package io.dflint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.lint.engine.Rules;
import io.dflint.lint.rule.RuleInfo.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Pages that say how many rules there are say the number that there is; {@code -Ddflint.update} writes it. */
class RuleCountsTest {
    @Test
    void theReadmeCountsTheRules() throws IOException {
        Path page = Path.of("../README.md");
        check(page, "\\d+(?= rules: all)", Rules.all().size());
        check(page, "(?<= rules: all )\\d+(?= of hadolint)", of(Origin.HADOLINT));
        check(page, "(?<=of hadolint, all )\\d+(?= of Docker's)", of(Origin.DOCKER));
        check(page, "(?<=build checks and )\\d+(?= codes of ShellCheck)", of(Origin.SHELLCHECK));
    }

    @Test
    void theComparisonCountsTheCodesOfShellCheck() throws IOException {
        check(Path.of("../docs/comparison.md"), "(?<=dflint has )\\d+(?= codes of ShellCheck)", of(Origin.SHELLCHECK));
    }

    @Test
    void thePageOfTheExtensionCountsTheRules() throws IOException {
        check(
                Path.of("../vscode-extension/README.md"),
                "\\d+(?= rules, among them)",
                Rules.all().size());
    }

    private static long of(Origin origin) {
        return Rules.all().stream()
                .filter(rule -> rule.info().origin() == origin)
                .count();
    }

    private static void check(Path page, String number, long count) throws IOException {
        if (System.getProperty("dflint.update") != null) {
            Files.writeString(page, Files.readString(page).replaceFirst(number, Long.toString(count)));
        }
        assertThat(page).content().containsPattern(number.replace("\\d+", "\\b" + count));
    }
}
