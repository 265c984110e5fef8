package io.dflint.lsp.feature.completion;

/** Compares what is written with what may be meant. */
final class Prefix {
    private Prefix() {}

    /** Whether a text begins with what is written, in any case. */
    static boolean matches(String text, String written) {
        return text.regionMatches(true, 0, written, 0, written.length());
    }
}
