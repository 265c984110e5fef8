package io.dflint.lint.rules.sc3045;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Bashisms;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;

/** Finds options of built-in commands that are not in POSIX in scripts for `sh`. */
public final class SC3045 extends ShellCommandRule {
    public SC3045() {
        super(
                RuleInfo.shellCheck("SC3045", "Do not use options of bash in sh", Severity.WARNING)
                        .inDefault(),
                "cd",
                "export",
                "hash",
                "jobs",
                "printf",
                "read",
                "readonly",
                "trap",
                "type",
                "ulimit",
                "umask",
                "unset",
                "wait");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        String option = BuiltinOptions.foreign(command, script.dialect());
        ShellWord word = option == null ? null : BuiltinOptions.word(command, option);
        if (word != null && Bashisms.isLacking(script, report)) {
            report.at(
                    word.range(),
                    command.name() + " of sh has no option -" + option + "; use SHELL with bash, or another way");
        }
    }
}
