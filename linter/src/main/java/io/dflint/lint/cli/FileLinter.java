package io.dflint.lint.cli;

import io.dflint.lint.config.Resolved;
import io.dflint.lint.config.Threshold;
import io.dflint.lint.engine.LintEngine;
import io.dflint.lint.input.SourceFile;
import io.dflint.lint.output.FileReport;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.LintOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lints the files for which one configuration counts. Safe for use by several threads. */
final class FileLinter {
    private final Resolved configuration;
    private final LintEngine engine;
    private final Threshold threshold;

    FileLinter(Resolved configuration, LintArguments arguments) {
        this.configuration = configuration;
        threshold = configuration.threshold();
        engine = new LintEngine(new LintOptions(
                configuration.profile(),
                arguments.buildArgs(),
                arguments.target(),
                configuration.settings().configuration()));
    }

    LintEngine engine() {
        return engine;
    }

    /** @param ignoreFile the text of the ignore file that counts for the file; null without one */
    FileReport lint(SourceFile file, @Nullable String ignoreFile) {
        return new FileReport(file.path(), file.text(), engine.lint(file.text(), ignoreFile));
    }

    /** Whether findings make the run fail. */
    boolean fails(List<Finding> findings) {
        if (!configuration.neverFails()) {
            for (Finding finding : findings) {
                if (threshold.isReachedBy(finding.severity())) {
                    return true;
                }
            }
        }
        return false;
    }
}
