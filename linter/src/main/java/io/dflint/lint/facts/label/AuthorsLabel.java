package io.dflint.lint.facts.label;

import io.dflint.instruction.Maintainer;
import io.dflint.text.LogicalText;
import org.jspecify.annotations.Nullable;

/** The label that replaces MAINTAINER. */
public final class AuthorsLabel {
    private AuthorsLabel() {}

    /**
     * Returns the LABEL instruction that names the authors, with its keyword in the case of MAINTAINER, or null if
     * there are no authors.
     */
    public static @Nullable String of(Maintainer maintainer, char escape) {
        LogicalText authors = maintainer.maintainer();
        if (authors == null) {
            return null;
        }
        StringBuilder out =
                new StringBuilder(maintainer.inSameCase("LABEL")).append(" org.opencontainers.image.authors=\"");
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
