/**
 * Findings of the external program shellcheck, if the user enables it: the codes that dflint does not implement, at
 * their places in the Dockerfile.
 */
@NullMarked
package io.dflint.lint.shellcheck;

import org.jspecify.annotations.NullMarked;
