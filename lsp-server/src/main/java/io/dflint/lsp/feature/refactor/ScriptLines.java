package io.dflint.lsp.feature.refactor;

import io.dflint.lsp.shell.ShellTree;
import io.dflint.shell.Command;
import io.dflint.shell.Pipeline;
import io.dflint.shell.Script;
import io.dflint.shell.ShellNode;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.Statement;
import io.dflint.shell.WordPart;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/** Formats commands as lines of a script. */
final class ScriptLines {
    private ScriptLines() {}

    /**
     * Returns the text of a part of a script that a shell reads the same way: unchanged, possibly over several lines,
     * if the shell joins lines as Docker does, otherwise on one line.
     *
     * @param text the text of the file
     * @param escape the escape character of the file
     */
    static String of(ShellNode node, Script script, String text, char escape) {
        TextRange range = node.range();
        String written = range.of(text);
        if (written.indexOf('\n') < 0 || escape == '\\' && joinsAlike(written)) {
            return written;
        }
        LogicalText logical = script.text();
        return logical.substring(logical.logicalOffset(range.start()), logical.logicalOffset(range.end()));
    }

    /** Reports whether every line ends with a backslash that a shell removes, and no comment or blank line follows. */
    static boolean joinsAlike(String written) {
        // A shell keeps the backslash in single quotes.
        if (written.indexOf('\'') >= 0) {
            return false;
        }
        for (int end = written.indexOf('\n'); end >= 0; end = written.indexOf('\n', end + 1)) {
            int next = end + 1;
            while (next < written.length() && (written.charAt(next) == ' ' || written.charAt(next) == '\t')) {
                next++;
            }
            boolean escaped =
                    end > 0 && written.charAt(end - 1) == '\\' && (end < 2 || written.charAt(end - 2) != '\\');
            if (!escaped || next == written.length() || "#\r\n".indexOf(written.charAt(next)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Reports whether {@code set -e} ends the shell after a node exactly if the node as a whole fails. */
    static boolean failsAsWhole(Pipeline pipeline) {
        if (pipeline.negated()) {
            return false;
        }
        boolean[] plain = {true};
        ShellTree.visit(pipeline, each -> plain[0] &= isPlain(each));
        return plain[0];
    }

    private static boolean isPlain(ShellNode node) {
        return switch (node) {
            case SimpleCommand command -> !command.isNamed("set", "trap", "exit", "return", "eval", ".", "source");
            case Command.Test _ -> true;
            case Command _ -> false;
            case WordPart.CommandSubstitution substitution ->
                substitution.body().statements().size() < 2
                        && (substitution.body().isEmpty()
                                || isOne(substitution.body().statements().getFirst()));
            case WordPart.ProcessSubstitution _ -> false;
            default -> true;
        };
    }

    private static boolean isOne(Statement statement) {
        return statement.pipelines().size() == 1;
    }

    /** Returns the only pipeline of a statement, or null if {@code &&} or {@code ||} joins several. */
    static @Nullable Pipeline only(Statement statement) {
        return isOne(statement) ? statement.pipelines().getFirst() : null;
    }
}
