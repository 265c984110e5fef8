package io.dflint.lint.facts.image;

/** The C library that the programs of a distribution are linked with. */
public enum CLibrary {
    GLIBC("glibc"),
    MUSL("musl");

    private final String label;

    CLibrary(String label) {
        this.label = label;
    }

    /** Returns the name of the library. */
    public String label() {
        return label;
    }
}
