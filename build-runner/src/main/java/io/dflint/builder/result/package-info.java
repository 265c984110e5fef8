/** The results of steps, of earlier builds and of this one, and the reasons why steps run. */
@NullMarked
package io.dflint.builder.result;

import org.jspecify.annotations.NullMarked;
