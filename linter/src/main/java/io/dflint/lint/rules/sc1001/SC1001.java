package io.dflint.lint.rules.sc1001;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Escapes;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds backslashes before characters that mean nothing to the shell. */
public final class SC1001 extends ShellRule {
    public SC1001() {
        super(RuleInfo.shellCheck("SC1001", "Remove a backslash that does nothing", Severity.INFO), Shape.ESCAPED);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        WordPart.Escaped escaped = (WordPart.Escaped) place.node();
        if (escaped.value().length() == 1
                && Escapes.isPlain(escaped.value().charAt(0))
                && "ntr".indexOf(escaped.value().charAt(0)) < 0
                && Escapes.isOfWord(place)) {
            report.at(place.range(), "the shell removes this backslash; quote the word where the program is to get it");
        }
    }
}
