package io.dflint.lint.kit;

import io.dflint.lint.facts.shell.ShellContents;
import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** A rule that checks each node of certain kinds in shell scripts. */
public abstract class ShellRule extends ScriptRule {
    private final Shape[] shapes;
    private final long bits;

    /**
     * Creates a rule.
     *
     * @param shapes the kinds of nodes to check
     */
    protected ShellRule(RuleInfo info, Shape... shapes) {
        super(info);
        this.shapes = shapes;
        long all = 0;
        for (Shape shape : shapes) {
            all |= shape.bit();
        }
        bits = all;
    }

    @Override
    protected final boolean mayFind(ShellContents contents) {
        return contents.has(bits);
    }

    @Override
    protected final void check(ShellScript script, ShellReport report) {
        if ((script.tree().shapes() & bits) == 0) {
            return;
        }
        boolean sure = script.script().doubtful().isEmpty();
        for (Shape shape : shapes) {
            for (Place place : script.tree().all(shape)) {
                report.step();
                if (sure || script.isSure(place.range().start())) {
                    check(place, script, report);
                }
            }
        }
    }

    /** Checks one node. */
    protected abstract void check(Place place, ShellScript script, ShellReport report);
}
