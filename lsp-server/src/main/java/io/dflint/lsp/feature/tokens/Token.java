package io.dflint.lsp.feature.tokens;

import io.dflint.text.TextRange;
import java.util.List;

/**
 * A piece of text to colour.
 *
 * @param modifiers a sum of {@link #DECLARATION} and {@link #DEPRECATED}
 */
public record Token(TextRange range, TokenType type, int modifiers) {
    public static final int DECLARATION = 1;
    public static final int DEPRECATED = 2;

    /** The names of the modifiers, starting with the lowest bit. */
    public static final List<String> MODIFIERS = List.of("declaration", "deprecated");
}
