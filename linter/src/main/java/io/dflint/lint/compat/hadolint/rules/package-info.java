/** Those of hadolint's rules that judge otherwise than dflint's of the same name. */
@NullMarked
package io.dflint.lint.compat.hadolint.rules;

import org.jspecify.annotations.NullMarked;
