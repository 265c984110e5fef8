/** Runs rules on a file: the catalogue, the profiles, the selection of rules, and the engine. */
@NullMarked
package io.dflint.lint.engine;

import org.jspecify.annotations.NullMarked;
