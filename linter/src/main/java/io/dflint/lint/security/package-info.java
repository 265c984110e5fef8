/** What is unsafe on a command line or in a value, as data and small readers that the security rules share. */
@NullMarked
package io.dflint.lint.security;

import org.jspecify.annotations.NullMarked;
