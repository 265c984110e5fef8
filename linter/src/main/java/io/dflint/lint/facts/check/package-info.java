/** The steps of a build, as Docker's checks see them. */
@NullMarked
package io.dflint.lint.facts.check;

import org.jspecify.annotations.NullMarked;
