package io.dflint.lint.rule;

import io.dflint.text.TextEdit;
import java.util.List;

/**
 * A way to make a finding go away.
 *
 * @param title what the fix does, as an order: "Replace ADD with COPY"
 * @param edits all of one fix; they do not overlap, and either all are done or none
 */
public record Fix(String title, Applicability applicability, List<TextEdit> edits) {

    public Fix {
        edits = List.copyOf(edits);
    }

    public static Fix safe(String title, TextEdit... edits) {
        return new Fix(title, Applicability.SAFE, List.of(edits));
    }

    public static Fix unsafe(String title, TextEdit... edits) {
        return new Fix(title, Applicability.UNSAFE, List.of(edits));
    }
}
