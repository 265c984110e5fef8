/**
 * The named entities of a Dockerfile (stages, variables and heredocs) and all their occurrences. Definition,
 * references, highlighting and renaming are based on them.
 */
@NullMarked
package io.dflint.lsp.symbol;

import org.jspecify.annotations.NullMarked;
