/** Which files are linted, and how their bytes become text. The only package of the linter that reads files. */
@NullMarked
package io.dflint.lint.input;

import org.jspecify.annotations.NullMarked;
