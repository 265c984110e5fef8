/** Texts for the user: failures in words, control characters made visible, passwords hidden. */
@NullMarked
package io.dflint.builder.text;

import org.jspecify.annotations.NullMarked;
