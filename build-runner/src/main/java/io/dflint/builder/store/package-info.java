/** Images of the daemon that keep results of steps: their names, what they take, and which go when it is too much. */
@NullMarked
package io.dflint.builder.store;

import org.jspecify.annotations.NullMarked;
