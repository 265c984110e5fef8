/** The images that a file uses, and what their names tell. */
@NullMarked
package io.dflint.lint.facts.image;

import org.jspecify.annotations.NullMarked;
