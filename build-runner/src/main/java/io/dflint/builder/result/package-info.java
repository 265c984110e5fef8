/** Results of steps: those of earlier builds, those of this one, and why a step runs. */
@NullMarked
package io.dflint.builder.result;

import org.jspecify.annotations.NullMarked;
