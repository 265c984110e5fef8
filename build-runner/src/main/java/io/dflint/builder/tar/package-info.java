/** Lossless access to tar archives: names and extended attributes are bytes, whatever their encoding. */
@NullMarked
package io.dflint.builder.tar;

import org.jspecify.annotations.NullMarked;
