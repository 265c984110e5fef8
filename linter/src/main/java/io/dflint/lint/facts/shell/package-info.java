/** The scripts of RUN as rules about shells see them. */
@NullMarked
package io.dflint.lint.facts.shell;

import org.jspecify.annotations.NullMarked;
