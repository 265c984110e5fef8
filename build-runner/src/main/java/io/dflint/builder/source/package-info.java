/**
 * The sources of COPY, ADD and bind mounts: directories, archives, images, downloads and repositories; and the
 * selection of files in them.
 */
@NullMarked
package io.dflint.builder.source;

import org.jspecify.annotations.NullMarked;
