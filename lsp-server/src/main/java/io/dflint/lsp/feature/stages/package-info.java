/** Stages as a hierarchy: which needs which. */
@NullMarked
package io.dflint.lsp.feature.stages;

import org.jspecify.annotations.NullMarked;
