/** Digests, by whatever computes them fastest. */
@NullMarked
package io.dflint.build.digest;

import org.jspecify.annotations.NullMarked;
