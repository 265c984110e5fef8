package io.dflint.lint.rules.sc2254;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Command;
import io.dflint.shell.ShellWord;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds unquoted expansions as `case` patterns. */
public final class SC2254 extends ShellRule {
    public SC2254() {
        super(RuleInfo.shellCheck("SC2254", "Quote expansions in case patterns", Severity.WARNING), Shape.CASE);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        for (Command.CaseItem item : ((Command.Case) place.node()).items()) {
            for (ShellWord pattern : item.patterns()) {
                if (!pattern.hasGlob() && hasExpansion(pattern)) {
                    report.at(pattern.range(), "the value is taken as a pattern; quote it to compare it as text");
                }
            }
        }
    }

    private static boolean hasExpansion(ShellWord word) {
        for (WordPart part : word.parts()) {
            if (part instanceof WordPart.Parameter || part instanceof WordPart.CommandSubstitution) {
                return true;
            }
        }
        return false;
    }
}
