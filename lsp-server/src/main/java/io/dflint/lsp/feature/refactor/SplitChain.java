package io.dflint.lsp.feature.refactor;

import io.dflint.lsp.document.Document;
import io.dflint.shell.Pipeline;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Converts {@code RUN a && b} to {@code RUN a} and {@code RUN b} if {@code b} does not depend on the shell of {@code
 * a}.
 */
final class SplitChain implements Refactor {

    @Override
    public @Nullable Refactoring at(Document document, TextRange selection) {
        PlainRun run = PlainRun.of(document, document.instructionAt(selection.start()));
        List<Pipeline> chain = run == null || !run.isOnItsLines() ? null : run.chain();
        String flags = run == null ? null : run.flags(document.text());
        if (run == null || chain == null || flags == null || chain.size() < 2 || !isIndependent(chain)) {
            return null;
        }
        if (!run.keepsNothingInMounts()) {
            return null;
        }
        String lineEnd = document.source().lineEnding();
        List<TextEdit> edits = new ArrayList<>();
        for (int i = 1; i < chain.size(); i++) {
            int from = chain.get(i - 1).range().end();
            int to = chain.get(i).range().start();
            TextRange gap = new TextRange(from, to);
            StringBuilder between = new StringBuilder(lineEnd);
            for (String comment : run.comments(gap, document.text())) {
                between.append(comment).append(lineEnd);
            }
            between.append(run.run().name()).append(' ').append(flags);
            edits.add(new TextEdit(gap, between.toString()));
        }
        return new Refactoring("Split into " + chain.size() + " RUN instructions", Refactoring.Kind.REWRITE, edits);
    }

    private static boolean isIndependent(List<Pipeline> chain) {
        for (int i = 0; i < chain.size(); i++) {
            boolean last = i == chain.size() - 1;
            if (!last && ShellState.isChangedBy(chain.get(i)) || i > 0 && ShellState.isReadBy(chain.get(i))) {
                return false;
            }
        }
        return true;
    }
}
