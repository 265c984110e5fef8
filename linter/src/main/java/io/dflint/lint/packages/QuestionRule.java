package io.dflint.lint.packages;

import io.dflint.lint.CommandRule;
import io.dflint.lint.Fix;
import io.dflint.lint.LintInput;
import io.dflint.lint.Report;
import io.dflint.lint.RuleInfo;
import io.dflint.lint.facts.RunScript;
import io.dflint.shell.CommandSite;
import io.dflint.shell.SimpleCommand;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;

/** A rule against programs that ask before they go on, with nobody there to answer. */
public abstract class QuestionRule extends CommandRule {
    private final String option;

    /** @param option what keeps the program from asking, for right behind its name */
    protected QuestionRule(RuleInfo info, String option) {
        super(info);
        this.option = option;
    }

    @Override
    protected final void check(RunScript run, CommandSite site, LintInput input, Report report) {
        SimpleCommand command = site.command();
        if (asks(command)) {
            TextRange place = command.words().getFirst().range();
            report.at(
                            run.instruction(),
                            place,
                            command.program() + " asks before it goes on, and nobody answers; add " + option)
                    .fix(Fix.safe("Add " + option, TextEdit.insert(place.end(), " " + option)));
        }
    }

    protected abstract boolean asks(SimpleCommand command);
}
