/** What Dockerfiles copy from files that get another name. */
@NullMarked
package io.dflint.lsp.feature.moves;

import org.jspecify.annotations.NullMarked;
