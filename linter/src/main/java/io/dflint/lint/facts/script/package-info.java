/** The scripts of instructions, and the programs that they call. */
@NullMarked
package io.dflint.lint.facts.script;

import org.jspecify.annotations.NullMarked;
