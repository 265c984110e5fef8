/** What several of hadolint's rules share. */
@NullMarked
package io.dflint.lint.compat.hadolint.kit;

import org.jspecify.annotations.NullMarked;
