/** The interface of a rule: its input and its output. */
@NullMarked
package io.dflint.lint.rule;

import org.jspecify.annotations.NullMarked;
