package io.dflint.lint.rules.sc2048;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellEdits;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellWord;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Quoting;
import io.dflint.shell.flow.Shape;
import io.dflint.text.TextEdit;

/** Finds `$*` and `${array[*]}` as an argument outside of quotes. */
public final class SC2048 extends ShellRule {
    public SC2048() {
        super(RuleInfo.shellCheck("SC2048", "Use \"$@\" instead of $*", Severity.WARNING), Shape.PARAMETER);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        WordPart.Parameter parameter = (WordPart.Parameter) place.node();
        boolean list = parameter.name().equals("*")
                || parameter.index() != null && parameter.index().is("*");
        if (list
                && parameter.prefix().isEmpty()
                && !parameter.operator().endsWith("+")
                && place.parent() instanceof ShellWord word
                && word.parts().size() == 1
                && Quoting.isSplitEvenInFor(place, script.dialect())) {
            report.at(
                            place.range(),
                            "the elements are joined and split again at blanks; write \"$@\" to keep each as it is")
                    .fix(
                            parameter.isPlain() && ShellEdits.mayQuote(script, place)
                                    ? Fix.unsafe("Use \"$@\"", new TextEdit(place.range(), "\"$@\""))
                                    : null);
        }
    }
}
