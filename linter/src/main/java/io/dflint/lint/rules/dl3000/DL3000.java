package io.dflint.lint.rules.dl3000;

import io.dflint.instruction.Instruction;
import io.dflint.instruction.Workdir;
import io.dflint.lint.kit.Edits;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.model.WorkingDirectory;
import io.dflint.text.LogicalText;
import io.dflint.text.TextEdit;

/** Reports WORKDIR with a path that depends on the base image. */
public final class DL3000 implements Rule {
    private static final RuleInfo INFO = RuleInfo.hadolint("DL3000", "Use an absolute path in WORKDIR", Severity.ERROR)
            .inDefault()
            .sameAs("WorkdirRelativePath", "sonar:S7021", "trivy:DS-0009", "checkov:CKV_DOCKER_10", "kics:6b376af8");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Instruction instruction : input.file().instructions()) {
            if (instruction instanceof Workdir workdir) {
                if (workdir.path() != null) {
                    check(input, workdir, workdir.path(), report);
                }
            }
        }
    }

    /**
     * Checks a WORKDIR. A relative path after an absolute one is fine, and one after a relative one is fixed with it.
     */
    private static void check(LintInput input, Workdir workdir, LogicalText path, Report report) {
        String value = input.facts().value(workdir, path);
        WorkingDirectory before = input.model().scopeAt(workdir).workdir();
        if (value == null || value.isEmpty() || value.startsWith("~") || WorkingDirectory.isAbsolute(value)) {
            return;
        }
        if (before.inImage() && before.path().isEmpty()) {
            if (value.equals(".") || value.equals("./")) {
                report.at(
                        workdir,
                        path.sourceRange(),
                        "WORKDIR " + value
                                + " leaves the WORKDIR of the base image as it is; write an absolute path, or"
                                + " remove the line");
                return;
            }
            report.at(
                            workdir,
                            path.sourceRange(),
                            "WORKDIR " + value + " is relative to the WORKDIR of the base image; write "
                                    + absolute(value))
                    .fix(Fix.unsafe("Use an absolute path", startWithSlash(path)));
        }
    }

    private static String absolute(String path) {
        return "/" + (path.startsWith("./") ? path.substring(2) : path);
    }

    private static TextEdit startWithSlash(LogicalText path) {
        boolean dotted = path.length() > 2 && path.charAt(0) == '.' && path.charAt(1) == '/';
        return dotted ? TextEdit.delete(path.sourceRange(0, 1)) : Edits.prepend(path, "/");
    }
}
