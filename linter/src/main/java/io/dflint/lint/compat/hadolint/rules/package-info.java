/** hadolint's rules that differ from dflint's of the same name. */
@NullMarked
package io.dflint.lint.compat.hadolint.rules;

import org.jspecify.annotations.NullMarked;
