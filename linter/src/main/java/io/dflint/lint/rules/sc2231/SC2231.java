package io.dflint.lint.rules.sc2231;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellEdits;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Command;
import io.dflint.shell.ShellWord;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import java.util.List;

/** Finds unquoted expansions next to a glob in the words of `for`. */
public final class SC2231 extends ShellRule {
    public SC2231() {
        super(RuleInfo.shellCheck("SC2231", "Quote variables in the glob of a for loop", Severity.INFO), Shape.FOR);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        List<ShellWord> words = ((Command.For) place.node()).words();
        for (ShellWord word : words == null ? List.<ShellWord>of() : words) {
            if (!word.hasGlob()) {
                continue;
            }
            for (WordPart part : word.parts()) {
                if (part instanceof WordPart.Parameter || part instanceof WordPart.CommandSubstitution) {
                    Place at = new Place(part, new Place(word, place));
                    report.at(
                                    part.range(),
                                    "the value is split into words before the glob is replaced; put this part in double quotes")
                            .fix(ShellEdits.quote(script, at));
                }
            }
        }
    }
}
