package io.dflint.lint.compat.hadolint.rules;

import io.dflint.instruction.Add;
import io.dflint.instruction.Instruction;
import io.dflint.lint.command.ArchiveNames;
import io.dflint.lint.compat.hadolint.HadolintPaths;
import io.dflint.lint.facts.value.Quotes;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;

/** Reports an ADD of files for which COPY is sufficient, as hadolint does. */
public final class DL3020 implements Rule {
    private static final RuleInfo INFO = new io.dflint.lint.rules.dl3020.DL3020().info();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Instruction instruction : input.file().instructions()) {
            Instruction inner = instruction;
            if (!(inner instanceof Add add) || add.sources().isEmpty()) {
                continue;
            }

            judge(add, report);
        }
    }

    /**
     * One source that is neither an archive nor an HTTP URL is enough. Repositories and variables are not recognized.
     */
    private static void judge(Add add, Report report) {
        for (String source : HadolintPaths.of(add).sources()) {
            String path = Quotes.drop(source);
            if (!ArchiveNames.isArchive(path) && !path.startsWith("http://") && !path.startsWith("https://")) {
                report.at(add, add, "ADD is for archives and URLs; use COPY for files");
                return;
            }
        }
    }
}
