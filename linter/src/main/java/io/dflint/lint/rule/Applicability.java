package io.dflint.lint.rule;

/** Whether a fix may be done without a person looking at it. */
public enum Applicability {
    /** Keeps what the file does; {@code --fix} does it. */
    SAFE,
    /** Probably meant, but changes what the file does, or could. */
    UNSAFE,
    /** Shows the direction only; never done by a program. */
    DISPLAY;

    private final String label;

    Applicability() {
        label = Names.lower(name());
    }

    /** The name that reports print: {@code safe}, {@code unsafe} or {@code display}. */
    public String label() {
        return label;
    }
}
