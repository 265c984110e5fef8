/**
 * Source text and places in it. Offsets are UTF-16 code units, ranges are half-open; lines and columns are derived late.
 *
 * <p>This package knows nothing of Dockerfiles and depends on nothing.
 */
@NullMarked
package io.dflint.text;

import org.jspecify.annotations.NullMarked;
