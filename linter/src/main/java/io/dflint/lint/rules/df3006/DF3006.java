package io.dflint.lint.rules.df3006;

import io.dflint.instruction.Instruction;
import io.dflint.instruction.Workdir;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;

/** Reports WORKDIR in a directory managed by the kernel or the boot loader. */
public final class DF3006 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own(
                    "DF3006", "Do not use a system directory as WORKDIR", Severity.WARNING)
            .inDefault()
            .inSecurity()
            .sameAs("trivy:DS-0030");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Instruction instruction : input.file().instructions()) {
            if (instruction instanceof Workdir workdir && workdir.path() != null) {
                String path = input.facts().value(workdir, workdir.path());
                if (path != null && isOfSystem(path)) {
                    report.at(
                            workdir,
                            workdir.path().sourceRange(),
                            path
                                    + " is a system directory, and files there are hidden or gone when the container runs; use a"
                                    + " directory such as /app");
                }
            }
        }
    }

    private static boolean isOfSystem(String path) {
        int end = path.indexOf('/', 1);
        return switch (end < 0 ? path : path.substring(0, end)) {
            case "/proc", "/sys", "/dev", "/boot", "/initrd", "/lost+found" -> true;
            default -> false;
        };
    }
}
