package io.dflint.distribution;

import com.google.gson.Gson;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the JVM has to be told to run a program. Also written as JSON, for programs that start it without its script: the VS Code
 * extension, and the training run of an installed package.
 *
 * @param flags of the JVM
 * @param jars the names of the jars, the program's own first
 * @param main the main class
 */
record Launch(List<String> flags, List<String> jars, String main) {

    /** For a start with a cache: the second compiler's knowledge is of no use here, and the cache may stay at its address. */
    static final List<String> CACHED =
            List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0", "-XX:-AOTReplayTraining");

    /**
     * For the run that makes the cache: no machine code in it. That of an adapter is for the processor that it was made on, and the JVM
     * does not check on which one it runs; reading it takes longer than making it.
     */
    private static final List<String> TRAINING =
            List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining", "-XX:-AOTAdapterCaching");

    /** What {@link #write} wrote. */
    static Launch read(Path file) throws IOException {
        return new Gson().fromJson(Files.readString(file), Launch.class);
    }

    /**
     * The arguments of the JVM that say what the program is, up to its main class.
     *
     * <p>The jars are at the end of the boot class path: the application's class loader would define a package and a protection domain for
     * each of 200 packages at every start. That loader's own path then names the first jar again: without any it would be the working
     * directory.
     *
     * @param home the directory of the distribution, as it is to be written
     */
    List<String> arguments(String home) {
        return arguments(home, File.pathSeparator);
    }

    /** These arguments for a system that separates paths by another character. */
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

    /** The command that starts the program without a cache. */
    List<String> command(Path java, Path home) {
        return command(java, home, List.of());
    }

    /** The command that starts the program, and writes a cache when it ends. */
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

    /** None of the words needs an escape. */
    private static String list(List<String> words) {
        return "[\"" + String.join("\", \"", words) + "\"]";
    }
}
