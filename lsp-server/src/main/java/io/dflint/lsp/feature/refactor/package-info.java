/**
 * Refactorings, which change the form but not the result of a build. Each is a class of its own, a function from a
 * document and a selection to edits. None is offered where the meaning changes or might change.
 */
@NullMarked
package io.dflint.lsp.feature.refactor;

import org.jspecify.annotations.NullMarked;
