package io.dflint.lsp.feature.signature;

import java.util.List;

/**
 * The help that an editor shows during typing.
 *
 * @param signatures the forms that are still possible, at least one
 * @param activeParameter the index of the parameter at the cursor
 */
public record Help(List<Signature> signatures, int activeParameter) {}
