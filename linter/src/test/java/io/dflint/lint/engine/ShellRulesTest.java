package io.dflint.lint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.LintOptions;
import io.dflint.lint.rule.Profile;
import io.dflint.lint.rule.Rule;
import io.dflint.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShellRulesTest {
    /** A group that does not know when a rule of it is needed would lose findings. */
    @Test
    void aRunThatLoadsWhatScriptsNeedFindsAsMuch() throws IOException {
        List<Rule> all = RuleSelection.choose(Rules.all(), LintOptions.DEFAULT);
        assertThat(all).containsAll(ShellRules.all());
        LintEngine eager = new LintEngine(LintOptions.DEFAULT, all);
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/rules"))) {
            for (Path file :
                    (Iterable<Path>) files.filter(path -> path.toString().endsWith("Dockerfile"))::iterator) {
                SourceText text = SourceText.of(Files.readString(file));
                List<Finding> findings = new LintEngine(LintOptions.DEFAULT).lint(text);
                assertThat(findings).as(file.toString()).containsExactlyInAnyOrderElementsOf(eager.lint(text));
                findings.forEach(finding -> found.add(finding.id()));
            }
        }
        for (Rule rule : ShellRules.all()) {
            assertThat(rule.info().isIn(Profile.DEFAULT)).isTrue();
            assertThat(found).contains(rule.info().id());
        }
    }
}
