package io.dflint.builder.buildkit;

import java.util.ArrayList;
import java.util.List;

/** Condenses the error output of buildx to one line. */
final class BuildxErrors {
    private static final List<String> NO_PLUGIN =
            List.of("'buildx' is not a docker command", "unknown command: docker buildx", "unknown flag: --progress");

    private static final List<String> PREFIXES =
            List.of("ERROR: ", "error: ", "failed to solve: ", "failed to build: ");

    private BuildxErrors() {}

    /**
     * Returns the reason for a failure.
     *
     * @param lines the output without progress messages
     * @param command the command that failed
     */
    static String message(List<String> lines, String command, int code) {
        for (String line : lines) {
            if (NO_PLUGIN.stream().anyMatch(line::contains)) {
                return "docker has no buildx; install its plugin docker-buildx for --engine buildkit";
            }
        }
        List<String> said = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("ERROR: ") || line.startsWith("error: ")) {
                said.clear();
            }
            if (!line.isBlank() && !line.startsWith("Learn more")) {
                said.add(line.strip());
            }
        }
        return said.isEmpty() ? command + " failed with exit code " + code : withoutPrefix(String.join(" ", said));
    }

    /** Removes the prefixes that only mark a text as an error. */
    static String withoutPrefix(String message) {
        String text = message;
        boolean found;
        do {
            found = false;
            for (String prefix : PREFIXES) {
                if (text.startsWith(prefix)) {
                    text = text.substring(prefix.length());
                    found = true;
                }
            }
        } while (found);
        return text;
    }
}
