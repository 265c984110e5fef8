package io.dflint.lint.rules.sc2077;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.kit.ShellWords;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Condition;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import io.dflint.text.TextRange;

/** Finds comparisons in tests without spaces. */
public final class SC2077 extends ShellRule {
    public SC2077() {
        super(RuleInfo.shellCheck("SC2077", "Put spaces around the operator", Severity.ERROR), Shape.CONDITION);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        if (!(place.node() instanceof Condition.Word test) || ShellWords.isConstant(test.word())) {
            return;
        }
        for (WordPart part : test.word().parts()) {
            String text = switch (part) {
                case WordPart.Text each -> each.value();
                case WordPart.DoubleQuoted quoted when quoted.isStatic() -> text(quoted);
                default -> "";
            };
            if (text.contains("=")) {
                report.at(
                        text.startsWith("!=")
                                ? new TextRange(
                                        part.range().start() + 1, part.range().end())
                                : part.range(),
                        "without spaces this is one word, which is always true; put spaces around =");
                return;
            }
        }
    }

    private static String text(WordPart.DoubleQuoted quoted) {
        StringBuilder out = new StringBuilder();
        quoted.appendText(out);
        return out.toString();
    }
}
