/** What a builder needs of the Docker Engine, and docker-java as the way to it. */
@NullMarked
package io.dflint.builder.daemon;

import org.jspecify.annotations.NullMarked;
