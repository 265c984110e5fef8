package io.dflint.distribution;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** The start script of a program, and the command that it amounts to. */
final class StartScript {
    private static final String HOME = "$dflint_dist";

    /** For a start with an AOT cache: the second compiler's knowledge is of no use here, and the cache may stay at its address. */
    private static final List<String> CACHED =
            List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0", "-XX:-AOTReplayTraining");

    /** For the run that makes the cache. */
    static final List<String> TRAINING = List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining");

    private final Program program;
    private final Path dist;
    private final List<Path> jars;

    StartScript(Program program, Path dist, List<Path> jars) {
        this.program = program;
        this.dist = dist;
        this.jars = jars;
    }

    List<Path> jars() {
        return jars;
    }

    /** The present and the previous start script of a program; either may be missing. */
    static List<Path> presentAndPrevious(Path dist, Program program) {
        return List.of(script(dist, program), dist.resolve("previous").resolve(program.name()));
    }

    private static Path script(Path dist, Program program) {
        return dist.resolve("bin").resolve(program.name());
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
    private List<String> arguments(String home) {
        List<String> arguments = new ArrayList<>(program.flags());
        List<String> path = new ArrayList<>();
        for (Path jar : jars) {
            path.add(home + "/lib/" + jar.getFileName());
        }
        arguments.add("-Ddflint.home=" + home);
        arguments.add("-cp");
        arguments.add(path.getFirst());
        arguments.add("-Xbootclasspath/a:" + String.join(File.pathSeparator, path));
        arguments.add(program.mainClass());
        return arguments;
    }

    /** The command that starts the program with further flags of the JVM, without a cache. */
    List<String> command(Path java, List<String> flags) {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(flags);
        command.addAll(arguments(dist.toString()));
        return command;
    }

    /** Writes the same as data, for those who start the program from another folder or on another system. */
    private void describe() throws IOException {
        List<String> names = new ArrayList<>();
        for (Path jar : jars) {
            names.add(jar.getFileName().toString());
        }
        String json =
                """
            {
              "flags": %s,
              "cachedFlags": %s,
              "trainingFlags": %s,
              "jars": %s,
              "main": "%s"
            }
            """.formatted(list(program.flags()), list(CACHED), list(TRAINING), list(names), program.mainClass());
        Path folder = Files.createDirectories(dist.resolve("programs"));
        Files.writeString(folder.resolve(program.name() + ".json"), json);
    }

    /** None of the words needs an escape. */
    private static String list(List<String> words) {
        return "[\"" + String.join("\", \"", words) + "\"]";
    }

    /** Writes the script, and keeps the one that it replaces. */
    void write(Path cache) throws IOException {
        StringBuilder words = new StringBuilder();
        for (String argument : arguments(HOME)) {
            words.append(" \\\n  ").append(argument.contains(HOME) ? '"' + argument + '"' : argument);
        }
        String text = """
            #!/bin/sh
            # Starts %s. Made by bin/build; works from wherever the folder is.
            if [ -z "${dflint_dist-}" ]; then
              case $0 in */*) dflint_dist=${0%%/*}/.. ;; *) dflint_dist=.. ;; esac
            fi
            if [ -t 1 ]; then terminal=true; else terminal=false; fi
            # File names are UTF-8 whatever the locale; options for other Java programs are not for this one.
            unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS
            export LC_ALL=C.UTF-8
            exec "$dflint_dist/java/bin/java" -XX:AOTCache="$dflint_dist/aot/%s" -Xlog:disable -XX:-UsePerfData \\
              %s \\
              -Ddflint.terminal=$terminal%s "$@"
            """.formatted(program.name(), cache.getFileName(), String.join(" ", CACHED), words);
        describe();
        Path script = script(dist, program);
        if (Files.exists(script) && Files.readString(script).equals(text)) {
            return;
        }
        Path fresh = Files.createDirectories(dist.resolve("bin")).resolve(program.name() + ".new");
        Files.writeString(fresh, text);
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
        if (Files.exists(script)) {
            Path previous = Files.createDirectories(dist.resolve("previous")).resolve(program.name());
            Files.copy(script, previous, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(fresh, script, StandardCopyOption.ATOMIC_MOVE);
    }
}
