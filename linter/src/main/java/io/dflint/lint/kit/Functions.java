package io.dflint.lint.kit;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.rule.Fix;
import io.dflint.shell.Command;
import io.dflint.text.LogicalText;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;

/** The syntax of function definitions. */
public final class Functions {
    private Functions() {}

    /** Reports whether {@code ()} follows the name. */
    public static boolean hasParentheses(Command.Function function, ShellScript script) {
        LogicalText text = script.script().text();
        int at = text.logicalOffset(function.nameRange().start())
                + function.name().length();
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at < text.length() && text.charAt(at) == '(';
    }

    /** Returns a fix that removes the word {@code function}. */
    public static Fix withoutKeyword(Command.Function function) {
        return Fix.safe("Remove function", TextEdit.delete(beforeName(function)));
    }

    /** Returns a fix that removes the word {@code function} and adds {@code ()}. */
    public static Fix withParentheses(Command.Function function) {
        return Fix.safe(
                "Write " + function.name() + "()",
                TextEdit.delete(beforeName(function)),
                TextEdit.insert(function.nameRange().end(), "()"));
    }

    private static TextRange beforeName(Command.Function function) {
        return new TextRange(function.range().start(), function.nameRange().start());
    }
}
