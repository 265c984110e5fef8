package io.dflint.lsp.feature.ignorefile;

import io.dflint.lint.rule.Severity;
import io.dflint.text.TextRange;

/**
 * Something wrong with a pattern of an ignore file.
 *
 * @param unnecessary whether the pattern can be removed without an effect on any build
 */
public record PatternFinding(TextRange range, Severity severity, boolean unnecessary, String message) {}
