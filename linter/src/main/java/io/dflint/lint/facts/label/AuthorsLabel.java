package io.dflint.lint.facts.label;

/** The label that took the place of MAINTAINER. */
public final class AuthorsLabel {
    private AuthorsLabel() {}

    /** The LABEL instruction that names the authors. */
    public static String of(String authors, char escape) {
        StringBuilder out = new StringBuilder("LABEL org.opencontainers.image.authors=\"");
        for (int i = 0; i < authors.length(); i++) {
            char c = authors.charAt(i);
            if (c == '"' || c == '$' || c == escape) {
                out.append(escape);
            }
            out.append(c);
        }
        return out.append('"').toString();
    }
}
