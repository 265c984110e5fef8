package io.dflint.syntax;

import io.dflint.text.TextRange;

/** An element of the file with a range. */
public interface Node {
    TextRange range();
}
