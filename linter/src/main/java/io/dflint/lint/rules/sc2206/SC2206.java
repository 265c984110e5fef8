package io.dflint.lint.rules.sc2206;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ArrayValue;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import io.dflint.shell.flow.SpecialVariables;
import java.util.List;

/** Finds unquoted variables as elements of an array. */
public final class SC2206 extends ShellRule {
    public SC2206() {
        super(RuleInfo.shellCheck("SC2206", "Split values with read -a or mapfile", Severity.WARNING), Shape.ARRAY);
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
                if (part instanceof WordPart.Parameter parameter
                        && !parameter.prefix().equals("#")
                        && !parameter.operator().endsWith("+")
                        && !SpecialVariables.isWord(parameter.name())) {
                    report.at(
                            part.range(),
                            "the value is split at blanks and its globs are replaced; quote it, or split it with mapfile or read -ra");
                }
            }
        }
    }
}
