/** Tests of digests and newer tags. */
@NullMarked
package io.dflint.lint.pin;

import org.jspecify.annotations.NullMarked;
