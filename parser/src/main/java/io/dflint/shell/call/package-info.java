/**
 * The programs that scripts call, including those run through {@code sudo} and similar, and in scripts in arguments.
 */
@NullMarked
package io.dflint.shell.call;

import org.jspecify.annotations.NullMarked;
