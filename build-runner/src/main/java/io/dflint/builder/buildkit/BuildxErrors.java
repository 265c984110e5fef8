package io.dflint.builder.buildkit;

import java.util.ArrayList;
import java.util.List;

/** What buildx says when something fails, in one line. */
final class BuildxErrors {
    private static final List<String> NO_PLUGIN =
            List.of("'buildx' is not a docker command", "unknown command: docker buildx", "unknown flag: --progress");

    private static final List<String> PREFIXES =
            List.of("ERROR: ", "error: ", "failed to solve: ", "failed to build: ");

    private BuildxErrors() {}

    /**
     * The failure in a line.
     *
     * @param lines what was printed, without progress
     * @param command what failed
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

    /** Without the words that say of an error that it is one. */
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
