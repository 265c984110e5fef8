/** One class for each part of the protocol: reads the parameters, calls the feature, writes the answer. */
@NullMarked
package io.dflint.lsp.protocol.handler;

import org.jspecify.annotations.NullMarked;
