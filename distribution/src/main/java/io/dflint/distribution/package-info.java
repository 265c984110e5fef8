/**
 * Makes the distribution from the jars of the modules; {@link io.dflint.distribution.Assemble} is the entry point. This
 * module does not depend on the programs; it starts them as a user does.
 */
@NullMarked
package io.dflint.distribution;

import org.jspecify.annotations.NullMarked;
