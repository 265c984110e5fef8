package io.dflint.lsp.feature.refactor;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.lsp.document.Document;
import io.dflint.text.SourceText;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/** All refactorings. */
public final class Refactors {
    /**
     * The longest text for refactorings, in UTF-16 code units. Each one is verified by parsing the resulting text, and
     * editors request actions whenever the cursor moves.
     */
    private static final int LONGEST = 1 << 17;

    private final List<Refactor> all = List.of(
            new ExtractArg(),
            new InlineArg(),
            new ShellToExec(),
            new ExecToShell(),
            new MergeRuns(),
            new SplitChain(),
            new ChainToHeredoc(),
            new HeredocToChain(),
            new NameStage(),
            new MaintainerToLabel());

    /** Returns the refactorings at a selection. */
    public List<Refactoring> at(Document document, TextRange selection) {
        List<Refactoring> found = new ArrayList<>();
        if (document.source().length() <= LONGEST) {
            for (Refactor each : all) {
                Refactoring refactoring = each.at(document, selection);
                if (refactoring != null && isReadable(document, refactoring)) {
                    found.add(refactoring);
                }
            }
        }
        return found;
    }

    /** Reports whether the text has no additional problems afterwards. */
    private static boolean isReadable(Document document, Refactoring refactoring) {
        String after = TextEdit.apply(document.text(), refactoring.edits());
        return Dockerfile.parse(SourceText.of(after)).problems().size()
                <= document.dockerfile().problems().size();
    }
}
