package io.dflint.lint.config;

/**
 * What one source says.
 *
 * @param source its name for people: a file, {@code command line} or {@code environment}
 */
public record Layer(String source, Settings settings) {}
