package io.dflint.builder.plan;

import io.dflint.syntax.Heredoc;
import java.util.List;

/** Restores instructions that have heredocs. */
final class Heredocs {
    private Heredocs() {}

    /**
     * Returns the line followed by each heredoc's body and delimiter, which a shell or this parser reads the same way
     * again.
     */
    static String withBodies(String line, List<Heredoc> heredocs) {
        StringBuilder text = new StringBuilder(line);
        for (Heredoc heredoc : heredocs) {
            text.append('\n').append(heredoc.body()).append(heredoc.name());
        }
        return text.toString();
    }
}
