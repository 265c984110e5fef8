/** Digests, by whatever computes them fastest. */
@NullMarked
package io.dflint.builder.digest;

import org.jspecify.annotations.NullMarked;
