package io.dflint.lsp.feature.refactor;

import io.dflint.text.TextEdit;
import java.util.List;

/** A change that an editor may offer. */
public record Refactoring(String title, Kind kind, List<TextEdit> edits) {

    /** Where editors offer it. */
    public enum Kind {
        EXTRACT,
        INLINE,
        REWRITE
    }

    public Refactoring {
        edits = List.copyOf(edits);
    }

    static Refactoring rewrite(String title, TextEdit... edits) {
        return new Refactoring(title, Kind.REWRITE, List.of(edits));
    }
}
