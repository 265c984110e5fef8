package io.dflint.distribution;

import com.google.gson.Gson;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The JVM options, jars and main class with which a program starts. It is also written as JSON for those that start the
 * program without its script: the VS Code extension, and the training run of an installed package.
 *
 * @param flags JVM options
 * @param jars the names of the jars, the program's own first
 * @param main the main class
 */
record Launch(List<String> flags, List<String> jars, String main) {

    /**
     * Options for a start with a cache: the profiles for the second compiler are of no use, and the cache is mapped at
     * its own address if possible.
     */
    static final List<String> CACHED =
            List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0", "-XX:-AOTReplayTraining");

    /**
     * Options for the training run, which keep machine code out of the cache. Adapters are compiled for the processor
     * of the training run, but the JVM does not check which one it runs on; besides, reading them takes longer than
     * generating them.
     */
    private static final List<String> TRAINING =
            List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining", "-XX:-AOTAdapterCaching");

    /** Reads a file written by {@link #write}. */
    static Launch read(Path file) throws IOException {
        return new Gson().fromJson(Files.readString(file), Launch.class);
    }

    /**
     * Returns the JVM arguments up to and including the main class.
     *
     * <p>The jars are appended to the boot class path, because the application class loader would define a package and
     * a protection domain for each of 200 packages at every start. The class path of that loader names the first jar
     * again, because an empty one would mean the working directory.
     *
     * @param home the directory of the distribution, as it is to be written
     */
    List<String> arguments(String home) {
        return arguments(home, File.pathSeparator);
    }

    /** Returns these arguments with another path separator. */
    List<String> arguments(String home, String separator) {
        List<String> arguments = new ArrayList<>(flags);
        List<String> path = new ArrayList<>();
        for (String jar : jars) {
            path.add(home + "/lib/" + jar);
        }
        arguments.add("-Ddflint.home=" + home);
        arguments.add("-cp");
        arguments.add(path.getFirst());
        arguments.add("-Xbootclasspath/a:" + String.join(separator, path));
        arguments.add(main);
        return arguments;
    }

    /** Returns the command that starts the program without a cache. */
    List<String> command(Path java, Path home) {
        return command(java, home, List.of());
    }

    /** Returns the command that starts the program and writes a cache at its end. */
    List<String> training(Path java, Path home, Path cache) {
        List<String> more = new ArrayList<>(TRAINING);
        more.add("-XX:AOTCacheOutput=" + cache);
        return command(java, home, more);
    }

    private List<String> command(Path java, Path home, List<String> more) {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(more);
        command.addAll(arguments(home.toString()));
        return command;
    }

    /** Writes this as JSON. */
    void write(Path file) throws IOException {
        String json = """
            {
              "flags": %s,
              "cachedFlags": %s,
              "trainingFlags": %s,
              "jars": %s,
              "main": "%s"
            }
            """.formatted(list(flags), list(CACHED), list(TRAINING), list(jars), main);
        Files.createDirectories(file.getParent());
        Files.writeString(file, json);
    }

    /** Formats words as a JSON array. None of them needs escaping. */
    private static String list(List<String> words) {
        return "[\"" + String.join("\", \"", words) + "\"]";
    }
}
