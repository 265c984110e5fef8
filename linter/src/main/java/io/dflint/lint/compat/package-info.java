/** What a profile may do otherwise than dflint; below it one package for each program that is imitated, which nothing else needs. */
@NullMarked
package io.dflint.lint.compat;

import org.jspecify.annotations.NullMarked;
