/** Base classes and helpers of hadolint's rules. */
@NullMarked
package io.dflint.lint.compat.hadolint.kit;

import org.jspecify.annotations.NullMarked;
