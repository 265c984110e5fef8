package io.dflint.lint.rules.sc2068;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellEdits;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ArrayValue;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Quoting;
import io.dflint.shell.flow.Shape;

/** Finds `$@` and `${array[@]}` outside of quotes. */
public final class SC2068 extends ShellRule {
    public SC2068() {
        super(RuleInfo.shellCheck("SC2068", "Quote array expansions", Severity.ERROR), Shape.PARAMETER);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        WordPart.Parameter parameter = (WordPart.Parameter) place.node();
        boolean list = parameter.name().equals("@")
                || parameter.index() != null && parameter.index().is("@");
        if (!list
                || parameter.prefix().equals("#")
                || parameter.operator().endsWith("+")
                || !Quoting.isSplitEvenInFor(place, script.dialect())
                || isElement(place)) {
            return;
        }
        report.at(
                        place.range(),
                        "without quotes the elements are split into words again; put the expansion in double quotes")
                .fix(ShellEdits.quote(script, place));
    }

    /** Reports whether an expansion is an element of another array. */
    private static boolean isElement(Place place) {
        Place word = place.word();
        return word != null && word.parent() instanceof ArrayValue;
    }
}
