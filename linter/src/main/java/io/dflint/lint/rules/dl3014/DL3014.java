package io.dflint.lint.rules.dl3014;

import io.dflint.lint.command.Apt;
import io.dflint.lint.command.PackageTool;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.kit.CommandRule;
import io.dflint.lint.kit.OptionFix;
import io.dflint.lint.rule.Applicability;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.CommandSite;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;

/** Reports apt-get install without an option that answers its question. */
public class DL3014 extends CommandRule {
    public DL3014() {
        super(
                RuleInfo.hadolint("DL3014", "Use apt-get install -y", Severity.WARNING)
                        .inDefault()
                        .sameAs("trivy:DS-0021", "kics:77783205"),
                "apt-get",
                "apt");
    }

    @Override
    protected void check(RunScript run, CommandSite site, LintInput input, Report report) {
        SimpleCommand command = site.command();
        if (!asks(command) || answersItself(command)) {
            return;
        }
        ShellWord verb = verb(command);
        report.at(run.instruction(), verb.range(), command.program() + " install waits for confirmation; add -y")
                .fix(OptionFix.of(input, run, site, verb, "-y", Applicability.SAFE));
    }

    private boolean answersItself(SimpleCommand command) {
        if (command.hasFlag("y", "yes", "assume-yes") || command.hasArg("-q=2")) {
            return true;
        }
        int quiet = command.countFlag("q");
        int longQuiet = command.countFlag("quiet");
        return isQuiet(quiet, longQuiet);
    }

    /** Reports whether a command installs, and therefore asks. */
    protected boolean asks(SimpleCommand command) {
        return Apt.installs(command) && !PackageTool.APT_GET.onlyPretends(command);
    }

    /** Reports whether the given numbers of {@code -q} and {@code --quiet} imply yes. */
    protected boolean isQuiet(int shortOptions, int longOptions) {
        return shortOptions + longOptions >= 2;
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
