package io.dflint.options;

/** The table of a command without options. */
public enum NoOption implements Option {
    ;

    @Override
    public Spec spec() {
        throw new AssertionError();
    }
}
