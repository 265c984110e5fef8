package io.dflint.lint.rules.dl3047;

import io.dflint.lint.CommandRule;
import io.dflint.lint.Fix;
import io.dflint.lint.LintInput;
import io.dflint.lint.Report;
import io.dflint.lint.RuleInfo;
import io.dflint.lint.Severity;
import io.dflint.lint.facts.RunScript;
import io.dflint.shell.CommandSite;
import io.dflint.shell.SimpleCommand;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;

/** wget fills the log with its progress bar. */
public final class DL3047 extends CommandRule {
    public DL3047() {
        super(RuleInfo.hadolint("DL3047", "Keep wget from filling the log", Severity.INFO));
    }

    @Override
    protected void check(RunScript run, CommandSite site, LintInput input, Report report) {

        SimpleCommand command = site.command();
        if (!"wget".equals(command.program())
                || command.hasFlag("progress", "q", "quiet", "o", "output-file", "a", "append-output", "no-verbose")
                || command.hasArg("-nv")) {
            return;
        }
        TextRange place = command.words().getFirst().range();
        report.at(
                        run.instruction(),
                        place,
                        "wget prints a line of progress for every few kilobytes; add --progress=dot:giga or -nv")
                .fix(Fix.safe("Add --progress=dot:giga", TextEdit.insert(place.end(), " --progress=dot:giga")));
    }
}
