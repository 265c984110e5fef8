package io.dflint.lsp.symbol;

import io.dflint.lsp.shell.ShellTree;
import io.dflint.shell.ArithmeticExpression;
import io.dflint.shell.Assignment;
import io.dflint.shell.Command;
import io.dflint.shell.Script;
import io.dflint.shell.ShellNode;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.WordPart;
import io.dflint.text.TextRange;
import java.util.List;

/** Finds where a script sets variables, and where it names them in ways that require parsing the script. */
final class ShellVariables {

    /** Receives the results. */
    @FunctionalInterface
    interface Sink {
        /** @param set whether the variable is set there */
        void accept(String name, TextRange range, boolean set);
    }

    private ShellVariables() {}

    static void find(List<Script> scripts, Sink sink) {
        for (Script script : scripts) {
            ShellTree.visit(script.body(), node -> node(node, sink));
        }
    }

    private static void node(ShellNode node, Sink sink) {
        switch (node) {
            case Assignment assignment -> sink.accept(assignment.name(), assignment.nameRange(), true);
            case Command.For loop -> sink.accept(loop.name(), loop.nameRange(), true);
            case SimpleCommand command -> names(command, sink);
            case WordPart.Parameter parameter
            when !parameter.prefix().isEmpty() -> {
                int start = parameter.range().start()
                        + "${".length()
                        + parameter.prefix().length();
                sink.accept(
                        parameter.name(),
                        new TextRange(start, start + parameter.name().length()),
                        false);
            }
            case ArithmeticExpression expression -> {
                for (ArithmeticExpression.Name name : expression.names()) {
                    sink.accept(name.name(), name.range(), name.assigned());
                }
            }
            default -> {}
        }
    }

    /** Handles commands that take names of variables. */
    private static void names(SimpleCommand command, Sink sink) {
        String name = command.name();
        if (name == null) {
            return;
        }
        if (name.equals("printf")) {
            printf(command, sink);
            return;
        }
        boolean sets = switch (name) {
            case "read", "getopts", "mapfile", "readarray" -> true;
            case "export", "unset", "readonly", "local", "declare", "typeset" -> false;
            default -> {
                name = "";
                yield false;
            }
        };
        if (name.isEmpty()) {
            return;
        }
        for (ShellWord word : command.args()) {
            name(word, sets, sink);
        }
    }

    /** Handles {@code printf -v NAME FORMAT}. */
    private static void printf(SimpleCommand command, Sink sink) {
        List<ShellWord> args = command.args();
        if (args.size() > 1 && args.getFirst().is("-v")) {
            name(args.get(1), true, sink);
        }
    }

    private static void name(ShellWord word, boolean sets, Sink sink) {
        String text = word.literal();
        if (text != null
                && VariableNames.isName(text)
                && text.length() == word.range().length()) {
            sink.accept(text, word.range(), sets);
        }
    }
}
