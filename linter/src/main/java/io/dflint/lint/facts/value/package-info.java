/** Variables and the values that they give to parts of a file. */
@NullMarked
package io.dflint.lint.facts.value;

import org.jspecify.annotations.NullMarked;
