package io.dflint.instruction;

/** How the text after the flags of an instruction is split into arguments. */
public enum ArgumentStyle {
    /** Words separated by white space. Quotes have no meaning. */
    WORDS,
    /** Words separated by white space, or a JSON array. */
    WORDS_OR_JSON,
    /** The whole text is one argument. */
    WHOLE,
    /** A command: a JSON array in exec form, or the whole text in shell form. */
    COMMAND,
    /** {@code key=value} pairs with quotes, or one pair {@code key value}. */
    PAIRS,
    /** {@code name} or {@code name=value}, with quotes. */
    DEFINITIONS,
    /** {@code NONE}, or {@code CMD} and a command. */
    HEALTHCHECK,
    /** Another instruction. */
    TRIGGER
}
