/** Ignore files of build contexts: mistakes in their patterns, and what a pattern means. */
@NullMarked
package io.dflint.lsp.feature.ignorefile;

import org.jspecify.annotations.NullMarked;
