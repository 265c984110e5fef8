package io.dflint.lint.rules.sc2054;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ArrayValue;
import io.dflint.shell.ShellWord;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds arrays whose elements are separated by commas. */
public final class SC2054 extends ShellRule {
    public SC2054() {
        super(
                RuleInfo.shellCheck("SC2054", "Separate the elements of an array by spaces", Severity.WARNING),
                Shape.ARRAY);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        if (!(place.node() instanceof ArrayValue array)) {
            return;
        }
        for (ArrayValue.Element element : array.elements()) {
            if (element.value() != null && hasComma(element.value())) {
                report.at(place.range(), "commas are a part of the elements; separate them by spaces");
                return;
            }
        }
    }

    private static boolean hasComma(ShellWord word) {
        for (WordPart part : word.parts()) {
            if (part instanceof WordPart.Literal literal && literal.value().contains(",")) {
                return true;
            }
        }
        return false;
    }
}
