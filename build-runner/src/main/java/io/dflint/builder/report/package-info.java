/** Reports of recorded builds: where time and bytes go, and what another order of steps would save. */
@NullMarked
package io.dflint.builder.report;

import org.jspecify.annotations.NullMarked;
