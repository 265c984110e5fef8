/** The temporary containers, volumes and images of a build at the daemon, and the leftovers of interrupted builds. */
@NullMarked
package io.dflint.builder.resource;

import org.jspecify.annotations.NullMarked;
