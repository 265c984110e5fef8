package io.dflint.lint.rules.sc3018;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Bashisms;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ArithmeticExpression;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/** Finds `++` and `--` in arithmetic of scripts for `sh`. */
public final class SC3018 extends ShellRule {
    public SC3018() {
        super(
                RuleInfo.shellCheck("SC3018", "Add 1 instead of ++ in sh", Severity.WARNING)
                        .inDefault(),
                Shape.EXPRESSION,
                Shape.SIMPLE);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        if (place.node() instanceof SimpleCommand command) {
            let(command, script, report);
            return;
        }
        ArithmeticExpression expression = (ArithmeticExpression) place.node();
        for (ArithmeticExpression.Name name : expression.names()) {
            TextRange sign = name.assigned() ? sign(name, script) : null;
            if (sign != null && Bashisms.isLacking(script, report)) {
                report.at(sign, "sh has no ++ and --; write n + 1 or n - 1");
            }
        }
    }

    /** Checks {@code let name++}. */
    private static void let(SimpleCommand command, ShellScript script, ShellReport report) {
        if (!command.isNamed("let") || !Bashisms.isLacking(script, report)) {
            return;
        }
        for (ShellWord word : command.args()) {
            String text = word.literal();
            if (text != null && (text.endsWith("++") || text.endsWith("--"))) {
                report.at(
                        new TextRange(word.range().end() - 2, word.range().end()),
                        "sh has no ++ and --; write n + 1 or n - 1");
            }
        }
    }

    /** Returns the operator after or before a name, or null if it is another one. */
    private static @Nullable TextRange sign(ArithmeticExpression.Name name, ShellScript script) {
        LogicalText text = script.script().text();
        int start = text.logicalOffset(name.range().start());
        int end = start + name.name().length();
        while (end < text.length() && text.charAt(end) == ' ') {
            end++;
        }
        if (isDouble(text, end)) {
            return text.sourceRange(end, end + 2);
        }
        while (start > 0 && text.charAt(start - 1) == ' ') {
            start--;
        }
        return start > 1 && isDouble(text, start - 2) ? text.sourceRange(start - 2, start) : null;
    }

    private static boolean isDouble(LogicalText text, int at) {
        if (at + 1 >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        return (c == '+' || c == '-') && text.charAt(at + 1) == c;
    }
}
