/** The commands about builds that were recorded. */
@NullMarked
package io.dflint.builder.cli.builds;

import org.jspecify.annotations.NullMarked;
