package io.dflint.lsp.feature.refactor;

import io.dflint.instruction.Instruction;
import io.dflint.lsp.document.Document;
import io.dflint.shell.Statement;
import io.dflint.syntax.Comment;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Converts {@code RUN a} and {@code RUN b} to {@code RUN a && b}, for the selected instructions or for the one at the
 * cursor and the next. Not offered if {@code b} would be affected by running in the same shell as {@code a}.
 */
final class MergeRuns implements Refactor {

    @Override
    public @Nullable Refactoring at(Document document, TextRange selection) {
        List<Instruction> instructions = document.dockerfile().instructions();
        List<PlainRun> runs = new ArrayList<>();
        for (Instruction instruction : instructions) {
            boolean selected = instruction.range().end() >= selection.start()
                    && instruction.range().start() <= selection.end();
            if (!selected && (runs.size() != 1 || instruction.range().start() < selection.start())) {
                continue;
            }
            PlainRun run = PlainRun.of(document, instruction);
            if (run == null || !run.isOnItsLines() || !run.keepsNothingInMounts()) {
                return null;
            }
            runs.add(run);
        }
        if (runs.size() < 2 || !canMerge(runs, document.text())) {
            return null;
        }
        List<TextEdit> edits = new ArrayList<>();
        for (int i = 1; i < runs.size(); i++) {
            edits.add(join(document, runs.get(i - 1), runs.get(i)));
        }
        String title = runs.size() == 2 ? "Merge with the next RUN" : "Merge " + runs.size() + " RUN instructions";
        return new Refactoring(title, Refactoring.Kind.REWRITE, edits);
    }

    private static boolean canMerge(List<PlainRun> runs, String text) {
        String flags = runs.getFirst().flags(text);
        for (int i = 0; i < runs.size(); i++) {
            PlainRun run = runs.get(i);
            Statement last = run.statements().getLast();
            if (flags == null || !flags.equals(run.flags(text)) || last.terminator() != null) {
                return false;
            }
            boolean follows = i > 0;
            boolean isFollowed = i < runs.size() - 1;
            if (follows
                            && (run.chain() == null
                                    || ShellState.isReadBy(run.script().body()))
                    || isFollowed && ShellState.isChangedBy(run.script().body())) {
                return false;
            }
        }
        return true;
    }

    private static TextEdit join(Document document, PlainRun above, PlainRun below) {
        String lineEnd = document.source().lineEnding();
        StringBuilder text =
                new StringBuilder(" ").append(document.dockerfile().escape()).append(lineEnd);
        int from = above.script().body().range().end();
        for (Comment comment : document.dockerfile().comments()) {
            if (comment.range().start() > from
                    && comment.range().end() < below.run().range().start()) {
                text.append("    ")
                        .append(comment.range().of(document.text()).strip())
                        .append(lineEnd);
            }
        }
        text.append("    && ");
        int to = below.script().body().range().start();
        return new TextEdit(new TextRange(from, to), text.toString());
    }
}
