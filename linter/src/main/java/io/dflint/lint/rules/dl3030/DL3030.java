package io.dflint.lint.rules.dl3030;

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

/** yum asks. */
public final class DL3030 extends CommandRule {
    public DL3030() {
        super(RuleInfo.hadolint("DL3030", "Give yum install -y", Severity.WARNING)
                .sameAs("kics:6e19193a")
                .inDefault());
    }

    @Override
    protected void check(RunScript run, CommandSite site, LintInput input, Report report) {

        SimpleCommand command = site.command();
        if (PackageTool.YUM.installs(command) && !command.hasFlag("y", "assumeyes")) {
            TextRange place = command.words().getFirst().range();
            report.at(
                            run.instruction(),
                            place,
                            command.program() + " asks before it installs, and nobody answers; add -y")
                    .fix(Fix.safe("Add -y", TextEdit.insert(place.end(), " -y")));
        }
    }
}
