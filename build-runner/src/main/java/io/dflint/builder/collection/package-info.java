/** Collections that share what they have in common with those they were made from. */
@NullMarked
package io.dflint.builder.collection;

import org.jspecify.annotations.NullMarked;
