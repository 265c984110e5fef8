package io.dflint.lint.shellcheck;

import io.dflint.lint.rule.Severity;

/**
 * A finding of the program, with its place in the script that it received.
 *
 * @param line the line, from 1
 * @param column the column, from 1, in Unicode code points
 * @param endLine the last line, from 1
 * @param endColumn the column after the last character, from 1
 * @param code the code, such as 2086
 */
record Remark(int line, int column, int endLine, int endColumn, int code, Severity severity, String message) {}
