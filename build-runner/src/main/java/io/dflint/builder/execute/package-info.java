/**
 * Carries out plans on a Docker Engine. RUN is a container that is committed; COPY, ADD and WORKDIR become layers
 * written here; all other instructions only change the config. Images are loaded without the layers that the daemon
 * already has.
 */
@NullMarked
package io.dflint.builder.execute;

import org.jspecify.annotations.NullMarked;
