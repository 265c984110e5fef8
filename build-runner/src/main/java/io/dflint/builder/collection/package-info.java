/** Immutable collections that share their common parts with those they were derived from. */
@NullMarked
package io.dflint.builder.collection;

import org.jspecify.annotations.NullMarked;
