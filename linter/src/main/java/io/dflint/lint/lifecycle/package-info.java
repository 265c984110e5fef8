/** When the releases of common images lose their support. */
@NullMarked
package io.dflint.lint.lifecycle;

import org.jspecify.annotations.NullMarked;
