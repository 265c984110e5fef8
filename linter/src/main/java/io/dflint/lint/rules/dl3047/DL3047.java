package io.dflint.lint.rules.dl3047;

import io.dflint.lint.facts.image.BaseImages;
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

/** Reports wget with a progress bar, which fills the log. */
public final class DL3047 extends CommandRule {
    public DL3047() {
        super(RuleInfo.hadolint("DL3047", "Hide the progress output of wget", Severity.INFO), "wget");
    }

    @Override
    protected void check(RunScript run, CommandSite site, LintInput input, Report report) {
        SimpleCommand command = site.command();
        if (!"wget".equals(command.program())
                || command.hasFlag("progress", "q", "quiet", "o", "output-file", "a", "append-output", "no-verbose")
                || command.hasArg("-nv")) {
            return;
        }
        ShellWord name = command.words().getFirst();
        // The wget of BusyBox rejects the option.
        String option = BaseImages.isBusyBox(run.stage()) ? "-q" : "--progress=dot:giga";
        report.at(run.instruction(), name.range(), "wget fills the log with its progress; add " + option + " or -nv")
                .fix(OptionFix.of(input, run, site, name, option, Applicability.SAFE));
    }
}
