/** Runs rules over a file: the catalogue, the profiles, the choice of rules, and the engine. */
@NullMarked
package io.dflint.lint.engine;

import org.jspecify.annotations.NullMarked;
