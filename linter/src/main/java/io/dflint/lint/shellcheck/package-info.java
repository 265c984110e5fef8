/** Findings of the program shellcheck, where a user asks for it: the rest of its codes, at their places in the Dockerfile. */
@NullMarked
package io.dflint.lint.shellcheck;

import org.jspecify.annotations.NullMarked;
