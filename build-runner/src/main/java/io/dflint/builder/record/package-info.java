/**
 * Records of builds: what each step did and why. They are kept in the cache directory, compared, and exported to other
 * machines.
 */
@NullMarked
package io.dflint.builder.record;

import org.jspecify.annotations.NullMarked;
