/** The dflint command. The only package of this module that knows picocli and the process. */
@NullMarked
package io.dflint.lint.cli;

import org.jspecify.annotations.NullMarked;
