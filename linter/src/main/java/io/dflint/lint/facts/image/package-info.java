/** The images that a file uses, and what can be derived from their names. */
@NullMarked
package io.dflint.lint.facts.image;

import org.jspecify.annotations.NullMarked;
