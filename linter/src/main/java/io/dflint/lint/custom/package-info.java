/** Rules that a project writes as data: what to look for, what to say, how to fix it, and examples. */
@NullMarked
package io.dflint.lint.custom;

import org.jspecify.annotations.NullMarked;
