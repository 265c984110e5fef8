package io.dflint.builder.report;

/**
 * What would make builds faster.
 *
 * @param line of the step to move, from 1
 * @param above the line of the step before which it would better stand
 * @param text in words
 * @param savedMillis what it would have saved
 */
public record Advice(int line, int above, String text, long savedMillis) {}
