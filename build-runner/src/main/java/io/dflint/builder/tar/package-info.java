/** Tar archives without loss: names and extended attributes are bytes, whatever their encoding. */
@NullMarked
package io.dflint.builder.tar;

import org.jspecify.annotations.NullMarked;
