package io.dflint.builder.cli.workflow;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where a command runs.
 *
 * @param folder what relative paths start from
 * @param variables environment variables
 * @param terminal whether {@code out} is a terminal
 */
public record CommandEnvironment(
        Path folder,
        InputStream in,
        PrintStream out,
        PrintStream err,
        Map<String, String> variables,
        boolean terminal) {}
