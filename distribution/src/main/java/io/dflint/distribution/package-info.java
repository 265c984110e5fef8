/**
 * Makes the distribution from the jars of the modules: {@link io.dflint.distribution.Assemble} is the entry point. Nothing here
 * depends on the programs; they are started as a user starts them.
 */
@NullMarked
package io.dflint.distribution;

import org.jspecify.annotations.NullMarked;
