/** The dfbuild command. */
@NullMarked
package io.dflint.builder.cli;

import org.jspecify.annotations.NullMarked;
