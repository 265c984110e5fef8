/** What makes a project's first day easy: findings that are known already, and those on changed lines only. */
@NullMarked
package io.dflint.lint.adopt;

import org.jspecify.annotations.NullMarked;
