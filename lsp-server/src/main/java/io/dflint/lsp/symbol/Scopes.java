package io.dflint.lsp.symbol;

/** The numbers of scopes that are no stages. */
final class Scopes {
    /** Before the first FROM. */
    static final int PREAMBLE = -1;

    /** The FROM lines, which see what the ARGs before the first FROM set. */
    static final int FROM = -2;

    /** The whole file. */
    static final int FILE = -3;

    private Scopes() {}
}
