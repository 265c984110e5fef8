package io.dflint.lsp.document;

/**
 * A place in a document as the client writes it.
 *
 * @param line from 0; lines end with {@code \n}, {@code \r\n} or {@code \r}
 * @param character units of the negotiated encoding from the start of the line, from 0
 */
public record Place(int line, int character) {}
