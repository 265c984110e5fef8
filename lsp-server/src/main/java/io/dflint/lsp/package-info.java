/** The language server as a program: options, transports, and which feature answers what. */
@NullMarked
package io.dflint.lsp;

import org.jspecify.annotations.NullMarked;
