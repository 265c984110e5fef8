/**
 * Counts what code does instead of timing it, for tests that the cost of a file grows in proportion to its length. Shared by
 * the tests of all modules.
 */
@NullMarked
package io.dflint.steps;

import org.jspecify.annotations.NullMarked;
