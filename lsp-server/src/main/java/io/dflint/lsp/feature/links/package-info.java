/** Links from images and URLs to web pages. */
@NullMarked
package io.dflint.lsp.feature.links;

import org.jspecify.annotations.NullMarked;
