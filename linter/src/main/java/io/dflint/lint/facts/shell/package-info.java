/** The scripts of a file, as rules about shells see them. */
@NullMarked
package io.dflint.lint.facts.shell;

import org.jspecify.annotations.NullMarked;
