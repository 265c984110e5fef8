package io.dflint.builder.plan;

import io.dflint.syntax.Heredoc;
import java.util.List;

/** Puts heredocs back after their line. */
final class Heredocs {
    private Heredocs() {}

    /** The line, each body and its end word: what a shell, or this parser, reads the same way again. */
    static String withBodies(String line, List<Heredoc> heredocs) {
        StringBuilder text = new StringBuilder(line);
        for (Heredoc heredoc : heredocs) {
            text.append('\n').append(heredoc.body()).append(heredoc.name());
        }
        return text.toString();
    }
}
