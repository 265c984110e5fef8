/** The labels that a file sets, and the formats of their values. */
@NullMarked
package io.dflint.lint.facts.label;

import org.jspecify.annotations.NullMarked;
