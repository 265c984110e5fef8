/** What Compose and Bake files build, as command lines of {@code dfbuild build}. */
@NullMarked
package io.dflint.builder.targets;

import org.jspecify.annotations.NullMarked;
