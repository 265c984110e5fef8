/** Builds with BuildKit through the user's {@code docker buildx}. */
@NullMarked
package io.dflint.builder.buildkit;

import org.jspecify.annotations.NullMarked;
