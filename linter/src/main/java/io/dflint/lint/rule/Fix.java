package io.dflint.lint.rule;

import io.dflint.text.TextEdit;
import java.util.List;

/**
 * A way to remove a finding.
 *
 * @param title what the fix does, in the imperative: "Replace ADD with COPY"
 * @param edits the edits of the fix. They do not overlap, and are applied all or not at all
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
