/** The scripts of instructions, and what they call. */
@NullMarked
package io.dflint.lint.facts.script;

import org.jspecify.annotations.NullMarked;
