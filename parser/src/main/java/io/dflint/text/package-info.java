/**
 * Source text and positions in it. Offsets are UTF-16 code units and ranges are half-open. Lines and columns are
 * computed only where they are needed.
 *
 * <p>This package is independent of Dockerfiles and of all other packages.
 */
@NullMarked
package io.dflint.text;

import org.jspecify.annotations.NullMarked;
