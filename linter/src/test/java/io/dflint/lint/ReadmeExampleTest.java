package io.dflint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.lint.engine.LintEngine;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.LintOptions;
import io.dflint.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example of the README compiles, and prints what the README says. */
class ReadmeExampleTest {
    @Test
    void printsALineForEachFinding() throws IOException {
        List<String> printed = new ArrayList<>();
        // The README has these lines, with System.out.println(…) for the last one.
        LintEngine engine = new LintEngine(LintOptions.DEFAULT);
        List<Finding> findings = engine.lint(SourceText.of("FROM alpine\nRUN cd /tmp\n"));
        findings.forEach(finding -> printed.add(finding.id() + ": " + finding.message()));
        assertThat(printed).anyMatch(line -> line.startsWith("DL3006: "));
        String readme = Files.readString(Path.of("README.md"));
        for (String line : List.of(
                "LintEngine engine = new LintEngine(LintOptions.DEFAULT);",
                "List<Finding> findings = engine.lint(SourceText.of(\"FROM alpine\\nRUN cd /tmp\\n\"));",
                "findings.forEach(finding -> System.out.println(finding.id() + \": \" + finding.message()));")) {
            assertThat(readme).contains(line);
        }
    }
}
