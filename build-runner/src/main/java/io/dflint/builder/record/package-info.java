/** Records of builds: what each step did and why, kept in the cache folder, compared, and carried to other machines. */
@NullMarked
package io.dflint.builder.record;

import org.jspecify.annotations.NullMarked;
