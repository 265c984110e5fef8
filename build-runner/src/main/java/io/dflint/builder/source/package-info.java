/** Where COPY, ADD and bind mounts read from: directories, archives, images, downloads, repositories; and what they select. */
@NullMarked
package io.dflint.builder.source;

import org.jspecify.annotations.NullMarked;
