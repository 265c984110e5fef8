/** What several rules want to know of a file, derived once. */
@NullMarked
package io.dflint.lint.facts;

import org.jspecify.annotations.NullMarked;
