/**
 * Behaviour that profiles can change. There is a subpackage for each imitated program, on which nothing else depends.
 */
@NullMarked
package io.dflint.lint.compat;

import org.jspecify.annotations.NullMarked;
