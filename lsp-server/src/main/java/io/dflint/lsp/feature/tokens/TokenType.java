package io.dflint.lsp.feature.tokens;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The type of a piece of text. The order is that of the legend; the names are those of LSP. */
public enum TokenType {
    /** The name of an instruction, {@code AS}, {@code CMD} of HEALTHCHECK; words such as {@code if} in a script. */
    KEYWORD,
    COMMENT,
    /** An argument, or the name of a flag or of a mount option. */
    PARAMETER,
    /** The value of a flag, a tag or digest, or the name of a label or of a directive. */
    PROPERTY,
    /** A stage. */
    NAMESPACE,
    /** An image. */
    CLASS,
    /** The escape character that continues a line, or the name of a heredoc. */
    MACRO,
    STRING,
    VARIABLE,
    OPERATOR,
    /** A command in a script, or a function that it defines. */
    FUNCTION;

    private static final List<TokenType> ALL = List.of(values());

    /** The index in the legend. */
    int number() {
        return ALL.indexOf(this);
    }

    /** The names of all types, in order. */
    public static List<String> legend() {
        List<String> names = new ArrayList<>();
        for (TokenType type : ALL) {
            names.add(type.name().toLowerCase(Locale.ROOT));
        }
        return names;
    }
}
