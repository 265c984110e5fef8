/**
 * Analyses of a whole script: what is around a node, what is split into words, and which variables are set and read.
 */
@NullMarked
package io.dflint.shell.flow;

import org.jspecify.annotations.NullMarked;
