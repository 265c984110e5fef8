/** The imitation of hadolint: its reading of a file, its facts, and what its rules do otherwise than dflint's. */
@NullMarked
package io.dflint.lint.compat.hadolint;

import org.jspecify.annotations.NullMarked;
