/** Digests, computed by the fastest available implementation. */
@NullMarked
package io.dflint.builder.digest;

import org.jspecify.annotations.NullMarked;
