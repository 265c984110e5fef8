package io.dflint.lsp.feature.signature;

import java.util.List;

/**
 * What an editor shows while something is typed.
 *
 * @param signatures the ways to write it that are still possible, at least one
 * @param activeParameter which of their parameters the cursor stands in, from 0
 */
public record Help(List<Signature> signatures, int activeParameter) {}
