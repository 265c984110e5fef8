/**
 * Remembers what steps made, from what, on which daemon. A step is the same step if all its inputs are the same (the
 * contents of files, not their times; see BuildKit). The inputs are kept, so a step that has to run again can say why.
 */
@NullMarked
package io.dflint.builder.cache;

import org.jspecify.annotations.NullMarked;
