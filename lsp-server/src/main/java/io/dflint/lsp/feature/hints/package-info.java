/** Values that the text leaves out, shown in it. */
@NullMarked
package io.dflint.lsp.feature.hints;

import org.jspecify.annotations.NullMarked;
