/** Reports about recorded builds: where time and space are spent, and what another order of steps would save. */
@NullMarked
package io.dflint.builder.report;

import org.jspecify.annotations.NullMarked;
