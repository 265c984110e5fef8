/**
 * Changes that keep what is built and say it in another way. Each is a class of its own, a function from a document and a selection
 * to edits. None is offered where the meaning could change or where we cannot tell.
 */
@NullMarked
package io.dflint.lsp.feature.refactor;

import org.jspecify.annotations.NullMarked;
