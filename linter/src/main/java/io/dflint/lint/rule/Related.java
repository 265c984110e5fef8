package io.dflint.lint.rule;

import io.dflint.text.TextRange;

/**
 * Another place in the file that explains a finding.
 *
 * @param message how the place is related: "first defined here"
 */
public record Related(TextRange range, String message) {}
