/** Carries out COPY and ADD by writing into a layer. */
@NullMarked
package io.dflint.builder.copy;

import org.jspecify.annotations.NullMarked;
