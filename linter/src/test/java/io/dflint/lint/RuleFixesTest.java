package io.dflint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.lint.rules.RuleDoc;
import io.dflint.lint.rules.Rules;
import io.dflint.text.SourceText;
import io.dflint.text.TextEdit;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A fix, in every example and fixture, leaves a file that Docker still accepts and in which its finding is gone. */
class RuleFixesTest {

    @TestFactory
    Stream<DynamicTest> ofExamples() {
        return Rules.ALL.stream()
                .flatMap(rule -> RuleDoc.of(rule.info()).bad().stream()
                        .map(example -> DynamicTest.dynamicTest(
                                rule.info().id() + " " + example.text().strip(),
                                () -> check(
                                        rule,
                                        SourceText.of(example.text()),
                                        ExampleOptions.of(example.options()),
                                        ExampleOptions.ignoreFile(example.options())))));
    }

    @TestFactory
    Stream<DynamicTest> ofFixtures() throws IOException {
        return Fixture.all().stream()
                .map(fixture -> DynamicTest.dynamicTest(
                        fixture.toString(),
                        () -> check(fixture.rule(), fixture.source(), fixture.lintOptions(), fixture.ignoreFile())));
    }

    private static void check(Rule rule, SourceText source, LintOptions options, @Nullable String ignoreFile) {
        LintEngine engine = new LintEngine(options, List.of(rule));
        List<Finding> before = engine.lint(source, ignoreFile);
        for (Finding finding : before) {
            for (Fix fix : finding.fixes()) {
                String fixed = TextEdit.apply(source.content(), fix.edits());
                List<Finding> after = engine.lint(SourceText.of(fixed), ignoreFile);
                assertThat(count(after, finding.id()))
                        .as("findings of %s after \"%s\":%n%s", finding.id(), fix.title(), fixed)
                        .isLessThan(count(before, finding.id()));
                assertThat(count(after, LintEngine.SYNTAX))
                        .as("syntax errors after \"%s\":%n%s", fix.title(), fixed)
                        .isLessThanOrEqualTo(count(before, LintEngine.SYNTAX));
            }
        }
    }

    private static long count(List<Finding> findings, String id) {
        return findings.stream().filter(finding -> finding.id().equals(id)).count();
    }
}
