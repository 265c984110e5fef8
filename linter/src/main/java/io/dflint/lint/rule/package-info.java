/** The interface of a rule: what it is given, and what it reports. */
@NullMarked
package io.dflint.lint.rule;

import org.jspecify.annotations.NullMarked;
