/** What a coverage-guided fuzzer calls. */
@NullMarked
package io.dflint.builder.fuzz;

import org.jspecify.annotations.NullMarked;
