package io.dflint.lint.kit;

import io.dflint.lint.command.PackageTool;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.Applicability;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.shell.CommandSite;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;

/** A rule against programs that prompt for confirmation, which nobody can answer in a build. */
public abstract class QuestionRule extends CommandRule {
    private final String option;

    /**
     * Creates a rule.
     *
     * @param option the option that disables the prompt; it is inserted after the name of the program
     */
    protected QuestionRule(RuleInfo info, PackageTool tool, String option) {
        super(info, tool.programs());
        this.option = option;
    }

    @Override
    protected final void check(RunScript run, CommandSite site, LintInput input, Report report) {
        SimpleCommand command = site.command();
        if (asks(command)) {
            ShellWord name = command.words().getFirst();
            report.at(run.instruction(), name.range(), command.program() + " waits for confirmation; add " + option)
                    .fix(OptionFix.of(input, run, site, name, option, Applicability.SAFE));
        }
    }

    protected abstract boolean asks(SimpleCommand command);
}
