/** Ways through the scripts of RUN that several features need. */
@NullMarked
package io.dflint.lsp.shell;

import org.jspecify.annotations.NullMarked;
