package io.dflint.lint.rules.sc2157;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.kit.ShellWords;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Condition;
import io.dflint.shell.ShellWord;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds `-n`, `-z` and tests of a word that are always true or false because of literal text. */
public final class SC2157 extends ShellRule {
    public SC2157() {
        super(
                RuleInfo.shellCheck("SC2157", "Remove the literal from the test", Severity.ERROR)
                        .inDefault(),
                Shape.CONDITION);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        ShellWord word = switch (place.node()) {
            case Condition.Word test -> ShellWords.isConstant(test.word()) ? null : test.word();
            case Condition.Unary unary ->
                unary.operator().equals("-n") || unary.operator().equals("-z") ? unary.operand() : null;
            default -> null;
        };
        WordPart literal = word == null ? null : literal(word.parts());
        if (word == null || literal == null || literal.range().length() == 0) {
            return;
        }
        String text = literal instanceof WordPart.Text each ? each.value() : "";
        if (place.node() instanceof Condition.Word
                && text.contains("=")
                && word.parts().contains(literal)) {
            return;
        }
        report.at(
                literal.range(),
                "this text makes the test always "
                        + (place.node() instanceof Condition.Unary unary
                                        && unary.operator().equals("-z")
                                ? "false"
                                : "true")
                        + "; remove it, or put a $ in front of the variable");
    }

    /** Returns the first text that is not empty, or null if there is none. */
    private static @Nullable WordPart literal(List<WordPart> parts) {
        for (WordPart part : parts) {
            WordPart found = switch (part) {
                case WordPart.Text text -> text.value().isEmpty() ? null : part;
                case WordPart.DoubleQuoted quoted -> literal(quoted.parts());
                default -> null;
            };
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
