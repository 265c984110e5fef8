/** When the support of releases of common images ends. */
@NullMarked
package io.dflint.lint.lifecycle;

import org.jspecify.annotations.NullMarked;
