/** The labels that a file sets, and what their values may look like. */
@NullMarked
package io.dflint.lint.facts.label;

import org.jspecify.annotations.NullMarked;
