/** What rules are made of: base classes for rules of one shape, and helpers for fixes and messages. */
@NullMarked
package io.dflint.lint.kit;

import org.jspecify.annotations.NullMarked;
