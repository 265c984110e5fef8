/** Traversal of the scripts of RUN, shared by several features. */
@NullMarked
package io.dflint.lsp.shell;

import org.jspecify.annotations.NullMarked;
