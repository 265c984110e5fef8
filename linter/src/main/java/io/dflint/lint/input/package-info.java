/** Finds the files to lint and decodes them. This is the only package of the linter that reads files. */
@NullMarked
package io.dflint.lint.input;

import org.jspecify.annotations.NullMarked;
