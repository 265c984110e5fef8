package io.dflint.lint.compat.hadolint.rules;

import io.dflint.lint.command.PackageTool;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.kit.CommandRule;
import io.dflint.lint.kit.OptionFix;
import io.dflint.lint.rule.Applicability;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.shell.CommandSite;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;

/** apt-get install brings recommended packages. */
public final class DL3015 extends CommandRule {
    public DL3015() {
        super(new io.dflint.lint.rules.dl3015.DL3015().info(), "apt-get", "apt");
    }

    @Override
    protected void check(RunScript run, CommandSite site, LintInput input, Report report) {
        SimpleCommand command = site.command();
        if (!PackageTool.APT_GET.installs(command)
                || command.hasFlag("no-install-recommends")
                || command.hasArg("APT::Install-Recommends=false")) {
            return;
        }
        ShellWord verb = command.words().getFirst();
        for (ShellWord word : command.args()) {
            if (word.text().equals("install")) {
                verb = word;
                break;
            }
        }
        report.at(
                        run.instruction(),
                        verb.range(),
                        command.program() + " install also installs recommended packages; add --no-install-recommends")
                .fix(OptionFix.of(input, run, site, verb, "--no-install-recommends", Applicability.UNSAFE));
    }
}
