/** Comments that ignore findings, and how far each of them reaches. */
@NullMarked
package io.dflint.lint.ignore;

import org.jspecify.annotations.NullMarked;
