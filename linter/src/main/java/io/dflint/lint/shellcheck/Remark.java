package io.dflint.lint.shellcheck;

import io.dflint.lint.rule.Severity;

/**
 * What the program says of a place in the text that it got.
 *
 * @param line from 1
 * @param column from 1, in characters of Unicode
 * @param endLine from 1
 * @param endColumn from 1, after the last character
 * @param code such as 2086
 */
record Remark(int line, int column, int endLine, int endColumn, int code, Severity severity, String message) {}
