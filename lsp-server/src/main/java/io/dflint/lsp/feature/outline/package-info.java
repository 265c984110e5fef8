/** The outline of a document: stages and what is in them. */
@NullMarked
package io.dflint.lsp.feature.outline;

import org.jspecify.annotations.NullMarked;
