package io.dflint.lsp.feature.refactor;

import io.dflint.lsp.document.Document;
import io.dflint.shell.Pipeline;
import io.dflint.shell.ShellNode;
import io.dflint.shell.Statement;
import io.dflint.syntax.Directive;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Converts {@code RUN a && b} to a heredoc with {@code set -e}, {@code a} and {@code b} on separate lines, and {@code
 * RUN set -ex; a; b} to one with these commands. Not offered in files with CRLF line ends, since a shell would treat
 * the carriage returns as part of the commands.
 */
final class ChainToHeredoc implements Refactor {
    private static final String END = "EOF";

    @Override
    public @Nullable Refactoring at(Document document, TextRange selection) {
        PlainRun run = PlainRun.of(document, document.instructionAt(selection.start()));
        if (run == null || !run.isOnItsLines() || document.text().indexOf('\r') >= 0 || !knowsHeredocs(document)) {
            return null;
        }
        List<Pipeline> chain = run.chain();
        List<ShellNode> items = chain == null ? statements(run) : pipelines(chain);
        if (items.size() < 2) {
            return null;
        }
        StringBuilder body = new StringBuilder(" <<").append(END).append('\n').append(chain == null ? "" : "set -e\n");
        int from = run.endOfFlags();
        for (ShellNode item : items) {
            for (String comment : run.comments(new TextRange(from, item.range().start()), document.text())) {
                body.append(comment).append('\n');
            }
            if (!run.comments(item.range(), document.text()).isEmpty()) {
                return null;
            }
            body.append(ScriptLines.of(
                            item,
                            run.script(),
                            document.text(),
                            document.dockerfile().escape()))
                    .append('\n');
            from = item.range().end();
        }
        if (body.indexOf("\n" + END + "\n") >= 0 || body.indexOf("<<", 5) >= 0) {
            return null;
        }
        TextRange replaced = new TextRange(run.endOfFlags(), run.run().range().end());
        return Refactoring.rewrite("Convert to a heredoc", new TextEdit(replaced, body + END));
    }

    private static List<ShellNode> pipelines(List<Pipeline> chain) {
        List<ShellNode> items = new ArrayList<>();
        for (Pipeline pipeline : chain) {
            if (!ScriptLines.failsAsWhole(pipeline)) {
                return List.of();
            }
            items.add(pipeline);
        }
        return items;
    }

    private static List<ShellNode> statements(PlainRun run) {
        List<ShellNode> items = new ArrayList<>();
        for (Statement statement : run.statements()) {
            if (statement.isBackground()) {
                return List.of();
            }
            items.add(statement);
        }
        return items;
    }

    /** Reports whether the file's syntax supports heredocs, which were added in version 1.4. */
    private static boolean knowsHeredocs(Document document) {
        Directive syntax = document.dockerfile().directive("syntax");
        if (syntax == null) {
            return true;
        }
        String version = syntax.value().substring(syntax.value().lastIndexOf(':') + 1);
        return !version.equals("experimental")
                && !(version.startsWith("1.")
                        && version.length() > 2
                        && "0123".indexOf(version.charAt(2)) >= 0
                        && (version.length() == 3 || !Character.isDigit(version.charAt(3))));
    }
}
