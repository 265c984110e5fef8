package io.dflint.lint.rules.sc2181;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ArithmeticExpression;
import io.dflint.shell.Command;
import io.dflint.shell.CommandList;
import io.dflint.shell.Condition;
import io.dflint.shell.ShellNode;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;

/** Finds tests of `$?` against 0. */
public final class SC2181 extends ShellRule {
    public SC2181() {
        super(RuleInfo.shellCheck("SC2181", "Test the command instead of $?", Severity.STYLE), Shape.PARAMETER);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        WordPart.Parameter parameter = (WordPart.Parameter) place.node();
        if (!parameter.name().equals("?") || !parameter.isPlain()) {
            return;
        }
        Place word = place.word();
        boolean tested = word != null && word.parent() instanceof Condition.Binary binary
                ? isZeroTest(binary) && word.outer() != null && isAll(word.outer())
                : place.parent() instanceof ArithmeticExpression && isArithmeticTest(place, script);
        if (tested && !isFirstOfFunction(place)) {
            report.at(
                    word == null ? place.range() : word.range(),
                    "test the command itself, as in if COMMAND; then, instead of its status afterwards");
        }
    }

    /** Reports whether a comparison is the entire test, apart from a negation. */
    private static boolean isAll(Place comparison) {
        ShellNode outer = comparison.parent();
        return outer instanceof Command.Test || outer instanceof Condition.Not;
    }

    /** Reports whether the test is the first command of a function, so that it is about the command before the call. */
    private static boolean isFirstOfFunction(Place place) {
        for (Place at = place.command(); at != null && at.outer() != null; at = at.outer()) {
            ShellNode outer = at.outer().node();
            if (outer instanceof Command.Function) {
                return true;
            }
            if (outer instanceof CommandList list
                    && !at.isNode(list.statements().getFirst())) {
                return false;
            }
        }
        return false;
    }

    private static boolean isZeroTest(Condition.Binary binary) {
        boolean zero = binary.left().is("0") || binary.right().is("0");
        return zero
                && switch (binary.operator()) {
                    case "-eq", "-ne", "-gt", "-lt", "-ge", "-le", "=", "==", "!=" -> true;
                    default -> false;
                };
    }

    /** Reports whether a parameter is an entire arithmetic command, apart from a comparison with 0. */
    private static boolean isArithmeticTest(Place place, ShellScript script) {
        Place expression = place.outer();
        if (expression == null || !(expression.parent() instanceof Command.Arithmetic)) {
            return false;
        }
        LogicalText text = script.script().text();
        TextRange range = expression.range();
        String rest = text.substring(text.logicalOffset(range.start()), text.logicalOffset(range.end()))
                .replace("$?", "");
        for (int i = 0; i < rest.length(); i++) {
            if (" \t!()=<>0".indexOf(rest.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
