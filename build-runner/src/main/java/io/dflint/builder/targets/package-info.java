/** Converts the builds of Compose and Bake files to command lines of {@code dfbuild build}. */
@NullMarked
package io.dflint.builder.targets;

import org.jspecify.annotations.NullMarked;
