/**
 * Handlers for the parts of the protocol, one class each: they read the parameters, call the feature and write the
 * result.
 */
@NullMarked
package io.dflint.lsp.protocol.handler;

import org.jspecify.annotations.NullMarked;
