/** Which programs scripts call finally: through {@code sudo} and similar, and in scripts that stand in words. */
@NullMarked
package io.dflint.shell.call;

import org.jspecify.annotations.NullMarked;
