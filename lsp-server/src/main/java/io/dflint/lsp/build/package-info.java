/** Builds, in processes of the {@code dfbuild} program: nothing of it is on this server's class path. */
@NullMarked
package io.dflint.lsp.build;

import org.jspecify.annotations.NullMarked;
