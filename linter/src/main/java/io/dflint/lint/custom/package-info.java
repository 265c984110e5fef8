/** Rules that projects define as data: a condition, a message, a fix, and examples. */
@NullMarked
package io.dflint.lint.custom;

import org.jspecify.annotations.NullMarked;
