package io.dflint.lint.rules.sc2026;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellWord;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import java.util.List;

/** Finds words such as `'a'b'c'`, where a quote ends the string. */
public final class SC2026 extends ShellRule {
    public SC2026() {
        super(RuleInfo.shellCheck("SC2026", "Escape quotes inside of single quotes", Severity.INFO), Shape.WORD);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        ShellWord word = (ShellWord) place.node();
        List<WordPart> parts = word.parts();
        for (int i = 0; i + 2 < parts.size(); i++) {
            if (parts.get(i) instanceof WordPart.SingleQuoted
                    && parts.get(i + 1) instanceof WordPart.Literal literal
                    && parts.get(i + 2) instanceof WordPart.SingleQuoted
                    && isText(literal.value())) {
                report.at(
                        literal.range(),
                        "this stands outside of the quotes; use double quotes outside, or write '\\''");
            }
        }
    }

    private static boolean isText(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isLetterOrDigit(text.charAt(i)) && text.charAt(i) != '_') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
