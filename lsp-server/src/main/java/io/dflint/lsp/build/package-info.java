/** Runs builds in processes of the {@code dfbuild} program, which is not on the class path of this server. */
@NullMarked
package io.dflint.lsp.build;

import org.jspecify.annotations.NullMarked;
