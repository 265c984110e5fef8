package io.dflint.lint.rules.sc2165;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Command;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import io.dflint.text.TextRange;

/** Finds a loop inside of another one with the same variable. */
public final class SC2165 extends ShellRule {
    private static final String KEYWORD = "for";

    public SC2165() {
        super(
                RuleInfo.shellCheck("SC2165", "Use a variable of its own for an inner loop", Severity.WARNING),
                Shape.FOR);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        String name = ((Command.For) place.node()).name();
        if (name.equals("_")) {
            return;
        }
        for (Place at = place.outer(); at != null && !(at.node() instanceof Command.Function); at = at.outer()) {
            if (at.node() instanceof Command.For loop && loop.name().equals(name)) {
                int start = place.range().start();
                report.at(
                        new TextRange(start, start + KEYWORD.length()),
                        "the loop around this one uses " + name + " too, which this one changes; use another variable");
                return;
            }
        }
    }
}
