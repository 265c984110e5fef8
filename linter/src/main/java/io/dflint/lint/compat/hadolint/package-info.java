/** The imitation of hadolint: its reading of a file, its facts, and how its rules differ from dflint's. */
@NullMarked
package io.dflint.lint.compat.hadolint;

import org.jspecify.annotations.NullMarked;
