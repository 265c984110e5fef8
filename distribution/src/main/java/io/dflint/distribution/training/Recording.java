package io.dflint.distribution.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a training starts its program. Only one process can be recorded; others may prepare for it.
 *
 * @param plain the command without recording
 * @param recorded the command with recording
 * @param inputs the directory with the Dockerfiles to train on
 * @param work an empty directory
 */
public record Recording(List<String> plain, List<String> recorded, Path inputs, Path work) {

    /** Returns a process with the same environment as the start script gives it. */
    static ProcessBuilder process(List<String> command, List<String> arguments) {
        List<String> words = new ArrayList<>(command);
        words.addAll(arguments);
        ProcessBuilder process = new ProcessBuilder(words);
        Map<String, String> environment = process.environment();
        environment.keySet().removeAll(Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        environment.put("LC_ALL", "C.UTF-8");
        return process;
    }

    /** Runs a process to its end. Its output is discarded unless it fails. */
    void run(ProcessBuilder process, Set<Integer> expected) throws IOException, InterruptedException {
        Path output = work.resolve("output");
        process.redirectErrorStream(true).redirectOutput(output.toFile());
        int code = process.start().waitFor();
        if (!expected.contains(code)) {
            throw new IOException(
                    String.join(" ", process.command()) + ": exit code " + code + "\n" + Files.readString(output));
        }
    }
}
