/** Counts what linting costs, step by step, so that no file of any shape costs more than its length is worth. */
@NullMarked
package io.dflint.lint.linear;

import org.jspecify.annotations.NullMarked;
