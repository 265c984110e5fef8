/**
 * Carries out plans on a Docker Engine. RUN is a container that is committed; COPY, ADD and WORKDIR are layers written
 * here; everything else only changes the config. Images are loaded without the layers that the daemon has already.
 */
@NullMarked
package io.dflint.builder.execute;

import org.jspecify.annotations.NullMarked;
