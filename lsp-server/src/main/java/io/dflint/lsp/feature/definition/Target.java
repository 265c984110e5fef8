package io.dflint.lsp.feature.definition;

import io.dflint.text.TextRange;

/**
 * Where a name leads.
 *
 * @param origin the name under the cursor
 * @param name the name at the declaration
 * @param whole the instruction that declares it
 */
public record Target(TextRange origin, TextRange name, TextRange whole) {}
