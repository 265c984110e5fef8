/** Applies the fixes of findings to a text, and shows what changed. Reads and writes nothing. */
@NullMarked
package io.dflint.lint.fix;

import org.jspecify.annotations.NullMarked;
