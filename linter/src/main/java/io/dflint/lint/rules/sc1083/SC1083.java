package io.dflint.lint.rules.sc1083;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Condition;
import io.dflint.shell.ShellWord;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import io.dflint.text.TextRange;

/** Finds `{` and `}` in words that the shell does not expand. */
public final class SC1083 extends ShellRule {
    public SC1083() {
        super(RuleInfo.shellCheck("SC1083", "Quote a brace that is text", Severity.WARNING), Shape.LITERAL);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        WordPart.Literal literal = (WordPart.Literal) place.node();
        String text = literal.value();
        boolean hasBrace = text.indexOf('{') >= 0 || text.indexOf('}') >= 0;
        if (!hasBrace
                || !(place.parent() instanceof ShellWord)
                || text.length() != place.range().length()) {
            return;
        }
        boolean elsewhere = place.outer() == null
                || place.outer().parent() instanceof WordPart
                || place.outer().parent() instanceof Condition.Binary binary
                        && binary.operator().equals("=~")
                || !script.tree().named("@test").isEmpty();
        if (elsewhere) {
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("{}", i)) {
                i++;
            } else if (text.charAt(i) == '{' || text.charAt(i) == '}') {
                int start = place.range().start() + i;
                report.at(
                        new TextRange(start, start + 1),
                        text.charAt(i) + " is text here; quote it, or end the command before it with a semicolon");
            }
        }
    }
}
