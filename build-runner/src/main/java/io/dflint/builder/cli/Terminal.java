package io.dflint.builder.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * The environment of a command.
 *
 * @param folder the directory that relative paths start from
 */
public record Terminal(Path folder, InputStream in, PrintStream out, PrintStream err, Map<String, String> environment) {

    /** Returns an environment variable; empty if it is not set. */
    String variable(String name) {
        return environment.getOrDefault(name, "");
    }
}
