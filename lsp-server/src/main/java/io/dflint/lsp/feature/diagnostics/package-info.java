/** What is wrong with a document, and what could be better. */
@NullMarked
package io.dflint.lsp.feature.diagnostics;

import org.jspecify.annotations.NullMarked;
