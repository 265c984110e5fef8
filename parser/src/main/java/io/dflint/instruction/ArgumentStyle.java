package io.dflint.instruction;

/** How the text after the flags of an instruction splits into arguments. */
public enum ArgumentStyle {
    /** Words at white space; quotes mean nothing. */
    WORDS,
    /** Words at white space, or a JSON array of them. */
    WORDS_OR_JSON,
    /** All of it is one argument. */
    WHOLE,
    /** A command: a JSON array, or all of it for a shell. */
    COMMAND,
    /** {@code key=value} pairs with quotes, or one pair {@code key value}. */
    PAIRS,
    /** {@code name} or {@code name=value}, with quotes. */
    DEFINITIONS,
    /** A word and a command. */
    HEALTHCHECK,
    /** An instruction. */
    TRIGGER
}
