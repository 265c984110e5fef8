/**
 * Remembers the results of steps for each daemon, and the inputs that produced them. Two steps are the same if all
 * their inputs are the same (the contents of files, not their times; see BuildKit). Since the inputs are kept, a step
 * that has to run again can explain why.
 */
@NullMarked
package io.dflint.builder.cache;

import org.jspecify.annotations.NullMarked;
