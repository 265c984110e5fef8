package io.dflint.syntax;

import io.dflint.text.TextRange;

/** Something that stands in the file. */
public interface Node {
    TextRange range();
}
