package io.dflint.lsp.feature.refactor;

import io.dflint.lsp.document.Document;
import io.dflint.shell.Pipeline;
import io.dflint.shell.ShellNode;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.Statement;
import io.dflint.syntax.Heredoc;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Converts a RUN with a heredoc script to continued lines: {@code a && b} if the heredoc begins with {@code set -e},
 * otherwise {@code a; b}. Not offered in files with CRLF line ends, where the carriage returns belong to the commands.
 */
final class HeredocToChain implements Refactor {
    private static final String INDENT = "    ";

    @Override
    public @Nullable Refactoring at(Document document, TextRange selection) {
        PlainRun run = PlainRun.of(document, document.instructionAt(selection.start()));
        if (run == null
                || run.run().header().heredocs().size() != 1
                || document.text().indexOf('\r') >= 0) {
            return null;
        }
        Heredoc heredoc = run.run().header().heredocs().getFirst();
        boolean only =
                run.run().header().rest().strip().length() == heredoc.word().length();
        if (!only || heredoc.end() == null || heredoc.body().toString().startsWith("#!")) {
            return null;
        }
        List<Statement> statements = run.statements();
        List<ShellNode> chained = chained(statements);
        List<? extends ShellNode> items = chained == null ? statements : chained;
        String text = lines(document, run, items, chained == null ? ";" : " &&");
        if (text == null || text.startsWith("--") || text.startsWith("[")) {
            return null;
        }
        TextRange replaced = new TextRange(run.endOfFlags(), run.run().range().end());
        return Refactoring.rewrite("Convert the heredoc to a chain", new TextEdit(replaced, " " + text));
    }

    /** Returns the commands after {@code set -e} if {@code &&} means the same, or null. */
    private static @Nullable List<ShellNode> chained(List<Statement> statements) {
        Pipeline first = ScriptLines.only(statements.getFirst());
        if (statements.size() < 2
                || first == null
                || first.isPiped()
                || !(first.commands().getFirst() instanceof SimpleCommand set)
                || !set.isNamed("set")
                || set.words().size() != 2
                || !set.words().get(1).is("-e")) {
            return null;
        }
        List<ShellNode> rest = new ArrayList<>();
        for (Statement statement : statements.subList(1, statements.size())) {
            Pipeline pipeline = ScriptLines.only(statement);
            if (pipeline == null || statement.isBackground() || !ScriptLines.failsAsWhole(pipeline)) {
                return null;
            }
            rest.add(pipeline);
        }
        return rest;
    }

    private static @Nullable String lines(
            Document document, PlainRun run, List<? extends ShellNode> items, String joiner) {
        char escape = document.dockerfile().escape();
        List<TextRange> comments = new ArrayList<>(run.script().comments());
        StringBuilder out = new StringBuilder();
        for (ShellNode item : items) {
            String written = item.range().of(document.text());
            boolean oneLine = written.indexOf('\n') < 0;
            if (item instanceof Statement statement && statement.isBackground()
                    || written.contains("<<")
                    || written.indexOf('\t') >= 0
                            && run.run().header().heredocs().getFirst().chomp()
                            && !oneLine
                    || !oneLine && !(escape == '\\' && ScriptLines.joinsAlike(written))
                    || written.charAt(written.length() - 1) == escape) {
                return null;
            }
            if (!out.isEmpty()) {
                out.append(joiner).append(' ').append(escape).append('\n');
            }
            while (!comments.isEmpty()
                    && comments.getFirst().start() < item.range().start()) {
                TextRange comment = comments.removeFirst();
                if (!isAlone(comment, document.text()) || out.isEmpty()) {
                    return null;
                }
                out.append(INDENT).append(comment.of(document.text())).append('\n');
            }
            out.append(out.isEmpty() ? "" : INDENT).append(written);
        }
        return comments.isEmpty() ? out.toString() : null;
    }

    private static boolean isAlone(TextRange comment, String text) {
        return text.substring(text.lastIndexOf('\n', comment.start()) + 1, comment.start())
                .isBlank();
    }
}
