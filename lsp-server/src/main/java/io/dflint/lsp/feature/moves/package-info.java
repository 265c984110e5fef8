/** Updates Dockerfiles when files that they copy are renamed. */
@NullMarked
package io.dflint.lsp.feature.moves;

import org.jspecify.annotations.NullMarked;
