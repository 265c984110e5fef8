/** Questions about a script as a whole: what a node stands in, what is split into words, which variables it sets and reads. */
@NullMarked
package io.dflint.shell.flow;

import org.jspecify.annotations.NullMarked;
