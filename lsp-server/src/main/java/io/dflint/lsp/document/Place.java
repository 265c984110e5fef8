package io.dflint.lsp.document;

/**
 * A position in a document as the client counts it.
 *
 * @param line the line, from 0; lines end with {@code \n}, {@code \r\n} or {@code \r}
 * @param character the position in the line, from 0, in units of the negotiated encoding
 */
public record Place(int line, int character) {}
