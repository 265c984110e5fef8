/** Ignore comments, and what they apply to. */
@NullMarked
package io.dflint.lint.ignore;

import org.jspecify.annotations.NullMarked;
