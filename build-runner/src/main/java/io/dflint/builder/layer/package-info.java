/** Layers under construction: files on top of those of an image, packed as tars. */
@NullMarked
package io.dflint.builder.layer;

import org.jspecify.annotations.NullMarked;
