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

/** apt-get install asks. */
public final class DL3014 extends CommandRule {
    public DL3014() {
        super(new io.dflint.lint.rules.dl3014.DL3014().info(), "apt-get", "apt");
    }

    @Override
    protected void check(RunScript run, CommandSite site, LintInput input, Report report) {
        SimpleCommand command = site.command();
        if (!PackageTool.APT_GET.installs(command) || answersItself(command)) {
            return;
        }
        ShellWord verb = verb(command);
        report.at(run.instruction(), verb.range(), command.program() + " install waits for confirmation; add -y")
                .fix(OptionFix.of(input, run, site, verb, "-y", Applicability.SAFE));
    }

    /** hadolint wants exactly two q. */
    private static boolean answersItself(SimpleCommand command) {
        if (command.hasFlag("y", "yes", "assume-yes") || command.hasArg("-q=2")) {
            return true;
        }
        int quiet = command.countFlag("q");
        int longQuiet = command.countFlag("quiet");
        return quiet == 2 || longQuiet == 2;
    }

    private static ShellWord verb(SimpleCommand command) {
        for (ShellWord word : command.args()) {
            if (word.text().equals("install")) {
                return word;
            }
        }
        return command.words().getFirst();
    }
}
