package io.dflint.lsp.feature.definition;

import io.dflint.text.TextRange;

/**
 * The declaration of a name.
 *
 * @param origin the name at the cursor
 * @param name the name in the declaration
 * @param whole the instruction that declares it
 */
public record Target(TextRange origin, TextRange name, TextRange whole) {}
