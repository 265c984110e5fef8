/** Runs commands in containers and handles their output. */
@NullMarked
package io.dflint.builder.run;

import org.jspecify.annotations.NullMarked;
