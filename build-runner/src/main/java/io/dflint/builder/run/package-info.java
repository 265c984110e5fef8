/** Commands run in containers, and their output. */
@NullMarked
package io.dflint.builder.run;

import org.jspecify.annotations.NullMarked;
