package io.dflint.ignore;

import io.dflint.text.TextRange;

/**
 * A line that counts.
 *
 * @param line from 0
 * @param range the pattern as written, without white space around it
 * @param text as written, with its exclamation mark
 * @param negated whether it takes back in what lines above keep out
 * @param cleaned what is compared with paths: without exclamation mark, {@code .}, {@code ..}, double and leading slashes
 */
public record IgnorePattern(int line, TextRange range, String text, boolean negated, String cleaned) {}
