/** The findings for a document: mistakes and possible improvements. */
@NullMarked
package io.dflint.lsp.feature.diagnostics;

import org.jspecify.annotations.NullMarked;
