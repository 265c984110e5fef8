/** The commands for records of builds. */
@NullMarked
package io.dflint.builder.cli.builds;

import org.jspecify.annotations.NullMarked;
