/** Helps projects to adopt dflint: baselines of known findings, and reports restricted to changed lines. */
@NullMarked
package io.dflint.lint.adopt;

import org.jspecify.annotations.NullMarked;
