package io.dflint.lint.rule;

import io.dflint.text.TextRange;

/**
 * Another place of the same file that belongs to a finding.
 *
 * @param message what the place has to do with it: "first defined here"
 */
public record Related(TextRange range, String message) {}
