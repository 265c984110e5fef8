package io.dflint.lint.rules.sc3044;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Bashisms;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;

/** Finds commands specific to bash in scripts for `sh`. */
public final class SC3044 extends ShellCommandRule {
    public SC3044() {
        super(
                RuleInfo.shellCheck("SC3044", "Do not use builtins of bash in sh", Severity.WARNING)
                        .inDefault(),
                "caller",
                "complete",
                "compgen",
                "declare",
                "typeset",
                "dirs",
                "disown",
                "enable",
                "mapfile",
                "readarray",
                "pushd",
                "popd",
                "shopt",
                "suspend");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        if (Bashisms.isLacking(script, report)) {
            report.at(command.range(), "sh has no " + command.name() + "; use SHELL with bash, or another way");
        }
    }
}
