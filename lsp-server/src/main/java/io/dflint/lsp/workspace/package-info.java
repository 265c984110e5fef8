/** The Dockerfiles in the directories of the client, also those that are not open. The only place of the server that reads them. */
@NullMarked
package io.dflint.lsp.workspace;

import org.jspecify.annotations.NullMarked;
