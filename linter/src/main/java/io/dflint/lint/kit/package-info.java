/** Building blocks of rules: base classes for rules of the same structure, and helpers for fixes and messages. */
@NullMarked
package io.dflint.lint.kit;

import org.jspecify.annotations.NullMarked;
