/** Temporary files of a process, which are found and removed if it is killed. */
@NullMarked
package io.dflint.builder.temporary;

import org.jspecify.annotations.NullMarked;
