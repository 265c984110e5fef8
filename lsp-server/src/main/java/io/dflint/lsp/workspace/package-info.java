/**
 * The Dockerfiles in the directories open in the client, including those that are not open themselves. Only this
 * package reads them from disk.
 */
@NullMarked
package io.dflint.lsp.workspace;

import org.jspecify.annotations.NullMarked;
