/** Applies the fixes of findings to a text, and shows the changes. Performs no I/O. */
@NullMarked
package io.dflint.lint.fix;

import org.jspecify.annotations.NullMarked;
