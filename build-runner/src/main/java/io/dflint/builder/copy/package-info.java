/** COPY and ADD into a layer. */
@NullMarked
package io.dflint.builder.copy;

import org.jspecify.annotations.NullMarked;
