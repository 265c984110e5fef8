package io.dflint.lsp.symbol;

/** The numbers of scopes that are not stages. */
final class Scopes {
    /** Before the first FROM. */
    static final int PREAMBLE = -1;

    /** The FROM lines, which see the ARGs before the first FROM. */
    static final int FROM = -2;

    /** The entire file. */
    static final int FILE = -3;

    private Scopes() {}
}
