package io.dflint.lint.rules.sc3040;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Bashisms;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.lint.rule.Shortened;
import io.dflint.shell.Dialect;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;
import java.util.List;

/** Finds `set -o` with options of bash in scripts for `sh`. */
public final class SC3040 extends ShellCommandRule {
    public SC3040() {
        super(RuleInfo.shellCheck("SC3040", "Set only options that sh has", Severity.WARNING), "set");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        if (script.dialect() != Dialect.SH || !Bashisms.isLacking(script, report)) {
            return;
        }
        List<ShellWord> args = command.args();
        for (int i = 0; i + 1 < args.size(); i++) {
            String flag = args.get(i).text();
            boolean names = (flag.startsWith("-") || flag.startsWith("+")) && flag.endsWith("o");
            String option = names ? args.get(i + 1).literal() : null;
            if (option != null && !isKnown(option)) {
                report.at(
                        args.get(i + 1).range(),
                        "sh has no option " + Shortened.value(option) + "; use SHELL with bash");
            }
        }
    }

    private static boolean isKnown(String option) {
        return switch (option) {
            case "allexport",
                    "errexit",
                    "ignoreeof",
                    "monitor",
                    "noclobber",
                    "noexec",
                    "noglob",
                    "nolog",
                    "notify",
                    "nounset",
                    "verbose",
                    "vi",
                    "xtrace" -> true;
            default -> false;
        };
    }
}
