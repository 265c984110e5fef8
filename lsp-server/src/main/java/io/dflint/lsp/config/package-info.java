/** The settings that the client sends, as plain data. */
@NullMarked
package io.dflint.lsp.config;

import org.jspecify.annotations.NullMarked;
