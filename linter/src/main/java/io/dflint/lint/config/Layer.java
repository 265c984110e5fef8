package io.dflint.lint.config;

/**
 * The settings of one source.
 *
 * @param source its name for users: a file, {@code command line} or {@code environment}
 */
public record Layer(String source, Settings settings) {}
