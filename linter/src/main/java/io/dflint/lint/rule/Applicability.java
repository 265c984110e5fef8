package io.dflint.lint.rule;

/** Whether a fix may be applied without review. */
public enum Applicability {
    /** Keeps the meaning of the file. {@code --fix} applies it. */
    SAFE,
    /** Probably intended, but changes or may change the meaning of the file. */
    UNSAFE,
    /** Only shows the direction; never applied automatically. */
    DISPLAY;

    private final String label;

    Applicability() {
        label = Names.lower(name());
    }

    /** The name in reports: {@code safe}, {@code unsafe} or {@code display}. */
    public String label() {
        return label;
    }
}
