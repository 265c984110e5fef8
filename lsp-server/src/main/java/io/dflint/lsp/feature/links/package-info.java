/** Images and addresses as links to pages. */
@NullMarked
package io.dflint.lsp.feature.links;

import org.jspecify.annotations.NullMarked;
