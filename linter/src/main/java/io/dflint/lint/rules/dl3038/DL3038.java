package io.dflint.lint.rules.dl3038;

import io.dflint.lint.CommandRule;
import io.dflint.lint.Fix;
import io.dflint.lint.LintInput;
import io.dflint.lint.Report;
import io.dflint.lint.RuleInfo;
import io.dflint.lint.Severity;
import io.dflint.lint.facts.RunScript;
import io.dflint.lint.packages.PackageTool;
import io.dflint.shell.CommandSite;
import io.dflint.shell.SimpleCommand;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;

/** dnf asks. */
public final class DL3038 extends CommandRule {
    public DL3038() {
        super(RuleInfo.hadolint("DL3038", "Give dnf install -y", Severity.WARNING)
                .sameAs("kics:7ebd323c")
                .inDefault());
    }

    @Override
    protected void check(RunScript run, CommandSite site, LintInput input, Report report) {

        SimpleCommand command = site.command();
        if (PackageTool.DNF.installs(command) && !command.hasFlag("y", "assumeyes")) {
            TextRange place = command.words().getFirst().range();
            report.at(
                            run.instruction(),
                            place,
                            command.program() + " asks before it installs, and nobody answers; add -y")
                    .fix(Fix.safe("Add -y", TextEdit.insert(place.end(), " -y")));
        }
    }
}
