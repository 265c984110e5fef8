/** The interface to the Docker Engine, implemented with docker-java. */
@NullMarked
package io.dflint.builder.daemon;

import org.jspecify.annotations.NullMarked;
