package io.dflint.lint.rules.sc2088;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellWord;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import io.dflint.text.TextRange;

/** Finds `~` at the start of a quoted string. */
public final class SC2088 extends ShellRule {
    public SC2088() {
        super(
                RuleInfo.shellCheck("SC2088", "Tilde does not expand in quotes", Severity.WARNING),
                Shape.DOUBLE_QUOTED,
                Shape.SINGLE_QUOTED);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        if (!(place.parent() instanceof ShellWord word)
                || word.parts().isEmpty()
                || !place.isNode(word.parts().getFirst())) {
            return;
        }
        String text = switch (place.node()) {
            case WordPart.SingleQuoted quoted -> quoted.value();
            case WordPart.DoubleQuoted quoted ->
                !quoted.parts().isEmpty() && quoted.parts().getFirst() instanceof WordPart.Literal literal
                        ? literal.value()
                        : "";
            default -> "";
        };
        TextRange range = place.node() instanceof WordPart.DoubleQuoted quoted
                        && !quoted.parts().isEmpty()
                ? quoted.parts().getFirst().range()
                : place.range();
        if (text.startsWith("~/")) {
            report.at(range, "~ is a plain character in quotes; write $HOME, or leave the ~ outside");
        }
    }
}
