package io.dflint.ignore;

import io.dflint.text.TextRange;

/**
 * A pattern of an ignore file.
 *
 * @param line its line, from 0
 * @param range its range in the source, without white space around it
 * @param text the pattern as written, with its exclamation mark
 * @param negated whether it includes again what earlier patterns exclude
 * @param cleaned the pattern that is compared with paths: without the exclamation mark, {@code .}, {@code ..}, double
 *     slashes and a leading slash
 */
public record IgnorePattern(int line, TextRange range, String text, boolean negated, String cleaned) {}
