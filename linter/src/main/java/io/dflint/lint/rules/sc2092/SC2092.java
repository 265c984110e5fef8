package io.dflint.lint.rules.sc2092;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.kit.ShellWords;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds a command in backticks that is a complete command. */
public final class SC2092 extends ShellRule {
    public SC2092() {
        super(RuleInfo.shellCheck("SC2092", "Run the command without backticks", Severity.WARNING), Shape.SUBSTITUTION);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        if (ShellWords.isCommand(place, WordPart.CommandSubstitution.Style.BACKTICK)) {
            report.at(place.range(), "what the command prints is run as a command; remove the backticks");
        }
    }
}
