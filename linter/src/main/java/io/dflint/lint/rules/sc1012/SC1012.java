package io.dflint.lint.rules.sc1012;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Escapes;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds `\n`, `\t` and `\r` outside of quotes. */
public final class SC1012 extends ShellRule {
    public SC1012() {
        super(RuleInfo.shellCheck("SC1012", "Write line feeds and tabs with printf", Severity.WARNING), Shape.ESCAPED);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        String value = ((WordPart.Escaped) place.node()).value();
        if (value.length() == 1 && "ntr".indexOf(value.charAt(0)) >= 0 && Escapes.isOfWord(place)) {
            report.at(
                    place.range(),
                    "outside of quotes this is the letter " + value + "; write '\\" + value
                            + "' for programs that know it");
        }
    }
}
