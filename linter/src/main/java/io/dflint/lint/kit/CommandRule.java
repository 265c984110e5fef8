package io.dflint.lint.kit;

import io.dflint.lint.facts.script.RunCommand;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.shell.CommandSite;

/** A rule that checks each command of RUN. */
public abstract class CommandRule implements Rule {
    private final RuleInfo info;
    private final String[] programs;

    /**
     * Creates a rule.
     *
     * @param programs the programs to check, as in {@link io.dflint.lint.facts.Facts#commandsOf}
     */
    protected CommandRule(RuleInfo info, String... programs) {
        this.info = info;
        this.programs = programs;
    }

    @Override
    public final RuleInfo info() {
        return info;
    }

    @Override
    public final void check(LintInput input, Report report) {
        for (RunCommand command : input.facts().commandsOf(programs)) {
            report.step();

            check(command.run(), command.site(), input, report);
        }
    }

    /** Checks one command. */
    protected abstract void check(RunScript run, CommandSite site, LintInput input, Report report);
}
