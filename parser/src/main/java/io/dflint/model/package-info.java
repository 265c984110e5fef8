/**
 * The meaning of a whole file: its stages and how they depend on each other, and the variables with their values, the
 * working directory, the user and the shell at each instruction. It is computed from the tree and never stored in it.
 */
@NullMarked
package io.dflint.model;

import org.jspecify.annotations.NullMarked;
