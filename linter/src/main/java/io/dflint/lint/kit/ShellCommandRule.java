package io.dflint.lint.kit;

import io.dflint.lint.facts.shell.ShellContents;
import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;

/** A rule that checks simple commands with certain names in shell scripts. */
public abstract class ShellCommandRule extends ScriptRule {
    private final String[] names;

    /**
     * Creates a rule.
     *
     * @param names the first words of the commands, without a directory
     */
    protected ShellCommandRule(RuleInfo info, String... names) {
        super(info);
        this.names = names;
    }

    @Override
    protected final boolean mayFind(ShellContents contents) {
        return contents.hasNamed(names);
    }

    @Override
    protected final void check(ShellScript script, ShellReport report) {
        for (String name : names) {
            for (Place place : script.tree().named(name)) {
                report.step();
                if (script.isSure(place.range().start())) {
                    check(place, (SimpleCommand) place.node(), script, report);
                }
            }
        }
    }

    /** Checks one command. */
    protected abstract void check(Place place, SimpleCommand command, ShellScript script, ShellReport report);
}
