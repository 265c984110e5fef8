package io.dflint.builder.cli.workflow;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * The environment of a command.
 *
 * @param folder the directory that relative paths start from
 * @param variables the environment variables
 * @param terminal whether {@code out} is a terminal
 */
public record CommandEnvironment(
        Path folder,
        InputStream in,
        PrintStream out,
        PrintStream err,
        Map<String, String> variables,
        boolean terminal) {}
