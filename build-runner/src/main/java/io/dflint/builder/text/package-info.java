/** Texts for the user: descriptions of failures, visible control characters, hidden passwords. */
@NullMarked
package io.dflint.builder.text;

import org.jspecify.annotations.NullMarked;
