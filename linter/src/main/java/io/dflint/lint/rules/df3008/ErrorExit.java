package io.dflint.lint.rules.df3008;

import io.dflint.shell.Command;
import io.dflint.shell.CommandSite;
import io.dflint.shell.Pipeline;
import io.dflint.shell.Script;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.Statement;
import io.dflint.text.LogicalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Determines whether a script stops when a command fails. */
final class ErrorExit {
    private ErrorExit() {}

    /** Reports whether a word is a group of options with {@code e}, such as {@code -euxo}. */
    static boolean isFlag(String word) {
        return word.length() > 1 && word.charAt(0) == '-' && word.charAt(1) != '-' && word.indexOf('e') > 0;
    }

    /** Returns the first statement, other than the last, whose failure goes unnoticed, or null if there is none. */
    static @Nullable Statement unguarded(Script script) {
        if (!script.dialect().isShell() || isSet(script)) {
            return null;
        }
        List<Statement> statements = script.body().statements();
        for (int i = 0; i + 1 < statements.size(); i++) {
            if (mayFail(statements.get(i))) {
                return statements.get(i);
            }
        }
        return null;
    }

    private static boolean isSet(Script script) {
        LogicalText text = script.text();
        if (text.toString().startsWith("#!")) {
            int end = text.indexOf('\n', 0);
            String line = text.substring(0, end < 0 ? text.length() : end);
            if (line.contains(" -") && isFlag(line.substring(line.indexOf(" -") + 1))) {
                return true;
            }
        }
        for (CommandSite site : script.commands()) {
            if (site.command().isNamed("set")) {
                for (ShellWord word : site.command().args()) {
                    if (isFlag(word.text()) || word.is("errexit")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Reports whether a statement runs a program that may fail without handling the failure. */
    private static boolean mayFail(Statement statement) {
        if (statement.isBackground() || !statement.operators().isEmpty() && isGuarded(statement)) {
            return false;
        }
        for (Pipeline pipeline : statement.pipelines()) {
            for (Command command : pipeline.commands()) {
                if (!(command instanceof SimpleCommand simple) || !isHarmless(simple)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Handles {@code command || exit 1}. */
    private static boolean isGuarded(Statement statement) {
        return statement.operators().getLast().kind() == io.dflint.shell.ShellOperator.Kind.OR;
    }

    private static boolean isHarmless(SimpleCommand command) {
        String name = command.name();
        return command.words().isEmpty()
                || name != null
                        && switch (name) {
                            case "echo",
                                    "printf",
                                    "export",
                                    "set",
                                    "shopt",
                                    "true",
                                    ":",
                                    "unset",
                                    "umask",
                                    "local",
                                    "readonly",
                                    "declare",
                                    "trap",
                                    "alias",
                                    "exit",
                                    "return" -> true;
                            default -> false;
                        };
    }
}
