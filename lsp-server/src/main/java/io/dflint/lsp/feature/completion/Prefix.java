package io.dflint.lsp.feature.completion;

/** Compares what is written with proposals. */
final class Prefix {
    private Prefix() {}

    /** Reports whether a text begins with what is written, ignoring case. */
    static boolean matches(String text, String written) {
        return text.regionMatches(true, 0, written, 0, written.length());
    }
}
