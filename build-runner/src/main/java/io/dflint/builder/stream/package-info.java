/** Base classes for streams. */
@NullMarked
package io.dflint.builder.stream;

import org.jspecify.annotations.NullMarked;
