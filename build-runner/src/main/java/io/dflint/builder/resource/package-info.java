/** Containers, volumes and images that a build has at the daemon for a time, and what interrupted builds left. */
@NullMarked
package io.dflint.builder.resource;

import org.jspecify.annotations.NullMarked;
