/** Tests of command lines. */
@NullMarked
package io.dflint.options;

import org.jspecify.annotations.NullMarked;
