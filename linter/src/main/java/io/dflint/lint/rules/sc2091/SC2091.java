package io.dflint.lint.rules.sc2091;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.kit.ShellWords;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds `$(command)` as a command. */
public final class SC2091 extends ShellRule {
    public SC2091() {
        super(RuleInfo.shellCheck("SC2091", "Run the command without $( )", Severity.WARNING), Shape.SUBSTITUTION);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        if (ShellWords.isCommand(place, WordPart.CommandSubstitution.Style.DOLLAR)) {
            report.at(place.range(), "what the command prints is run as a command; remove $( )");
        }
    }
}
