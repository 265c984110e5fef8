/** The settings sent by the client, as plain data. */
@NullMarked
package io.dflint.lsp.config;

import org.jspecify.annotations.NullMarked;
