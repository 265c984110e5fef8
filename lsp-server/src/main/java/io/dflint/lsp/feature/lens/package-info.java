/** What is shown above a stage: who uses it. */
@NullMarked
package io.dflint.lsp.feature.lens;

import org.jspecify.annotations.NullMarked;
