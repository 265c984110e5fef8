/** Tests of how the distribution is made. */
@NullMarked
package io.dflint.distribution;

import org.jspecify.annotations.NullMarked;
