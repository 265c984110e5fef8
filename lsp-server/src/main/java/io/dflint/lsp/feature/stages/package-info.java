/** The stages of a file as a hierarchy of dependencies. */
@NullMarked
package io.dflint.lsp.feature.stages;

import org.jspecify.annotations.NullMarked;
