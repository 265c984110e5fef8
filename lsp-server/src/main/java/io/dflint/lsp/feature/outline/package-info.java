/** The outline of a document: stages and their content. */
@NullMarked
package io.dflint.lsp.feature.outline;

import org.jspecify.annotations.NullMarked;
