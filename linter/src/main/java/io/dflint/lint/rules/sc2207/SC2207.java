package io.dflint.lint.rules.sc2207;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ArrayValue;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import java.util.List;

/** Finds unquoted command substitutions as elements of an array. */
public final class SC2207 extends ShellRule {
    public SC2207() {
        super(RuleInfo.shellCheck("SC2207", "Split command output with mapfile", Severity.WARNING), Shape.ARRAY);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        if (!(place.node() instanceof ArrayValue array)) {
            return;
        }
        for (ArrayValue.Element element : array.elements()) {
            for (WordPart part : element.value() == null || element.index() != null
                    ? List.<WordPart>of()
                    : element.value().parts()) {
                if (part instanceof WordPart.CommandSubstitution) {
                    report.at(
                            part.range(),
                            "the output is split at blanks and its globs are replaced; use mapfile -t, read -ra, or quotes");
                }
            }
        }
    }
}
