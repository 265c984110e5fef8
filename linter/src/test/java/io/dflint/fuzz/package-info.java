/** What a coverage-guided fuzzer runs: one class a target, and the test that starts it. */
@NullMarked
package io.dflint.fuzz;

import org.jspecify.annotations.NullMarked;
