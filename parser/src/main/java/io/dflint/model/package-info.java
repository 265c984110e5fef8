/**
 * What the instructions of a file mean together: stages and how they depend on each other, variables and what they are worth
 * at each instruction, working directory, user and shell. Computed from the tree, never stored in it.
 */
@NullMarked
package io.dflint.model;

import org.jspecify.annotations.NullMarked;
