/** Facts about a file that several rules need, derived once. */
@NullMarked
package io.dflint.lint.facts;

import org.jspecify.annotations.NullMarked;
