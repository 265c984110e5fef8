/** Comments that tell linters something. */
@NullMarked
package io.dflint.lint.pragma;

import org.jspecify.annotations.NullMarked;
