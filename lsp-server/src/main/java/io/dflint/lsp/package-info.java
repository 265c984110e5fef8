/** The language server as a program: options, transports, and the assignment of features to requests. */
@NullMarked
package io.dflint.lsp;

import org.jspecify.annotations.NullMarked;
