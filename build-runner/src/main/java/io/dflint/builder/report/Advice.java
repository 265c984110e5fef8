package io.dflint.builder.report;

/**
 * A suggestion to make builds faster.
 *
 * @param line the line of the step to move, counted from 1
 * @param above the line of the step that it should precede
 * @param text the suggestion in words
 * @param savedMillis the time that it would have saved
 */
public record Advice(int line, int above, String text, long savedMillis) {}
