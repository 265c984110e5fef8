/** Files that a process has for a time, and that are found and removed if it is killed. */
@NullMarked
package io.dflint.builder.temporary;

import org.jspecify.annotations.NullMarked;
