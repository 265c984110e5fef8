/** What a build comes to, step by step, as Docker's checks look at it. */
@NullMarked
package io.dflint.lint.facts.check;

import org.jspecify.annotations.NullMarked;
