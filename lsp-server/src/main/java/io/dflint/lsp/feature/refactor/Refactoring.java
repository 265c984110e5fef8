package io.dflint.lsp.feature.refactor;

import io.dflint.text.TextEdit;
import java.util.List;

/** A refactoring that an editor can offer. */
public record Refactoring(String title, Kind kind, List<TextEdit> edits) {

    /** Determines where editors offer the refactoring. */
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
