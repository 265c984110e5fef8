/** Which programs scripts call in the end: through {@code sudo} and its like, and in scripts that stand in words. */
@NullMarked
package io.dflint.shell.call;

import org.jspecify.annotations.NullMarked;
