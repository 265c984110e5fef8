package io.dflint.lint.rules.sc2222;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.CasePatterns;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.lint.rule.Shortened;
import io.dflint.shell.Command;
import io.dflint.shell.ShellWord;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import java.util.HashSet;
import java.util.Set;

/** Finds `case` patterns that an earlier pattern covers. */
public final class SC2222 extends ShellRule {
    public SC2222() {
        super(RuleInfo.shellCheck("SC2222", "Remove a pattern that is never reached", Severity.WARNING), Shape.CASE);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        Set<ShellWord> seen = new HashSet<>();
        for (CasePatterns.Pair pair : CasePatterns.covered((Command.Case) place.node())) {
            if (!seen.add(pair.later())) {
                continue;
            }
            report.at(
                    pair.later().range(),
                    "never reached, as " + Shortened.value(pair.earlier().text())
                            + " before it matches the same; remove it, or put it first");
        }
    }
}
