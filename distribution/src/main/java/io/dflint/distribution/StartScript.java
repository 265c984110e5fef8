package io.dflint.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The start script of a program in the source tree. */
final class StartScript {
    private final String name;
    private final Path dist;
    private final Launch launch;

    StartScript(String name, Path dist, Launch launch) {
        this.name = name;
        this.dist = dist;
        this.launch = launch;
    }

    /** Returns the current and the previous start script of a program; either may be missing. */
    static List<Path> presentAndPrevious(Path dist, Program program) {
        return List.of(script(dist, program.name()), dist.resolve("previous").resolve(program.name()));
    }

    private static Path script(Path dist, String name) {
        return dist.resolve("bin").resolve(name);
    }

    /** Writes the script, and keeps the one that it replaces as the previous one. */
    void write(Path cache) throws IOException {
        String text = """
            #!/bin/sh
            # Starts %s. Made by bin/build; works from wherever the folder is.
            if [ -z "${dflint_dist-}" ]; then
              case $0 in */*) dflint_dist=${0%%/*}/.. ;; *) dflint_dist=.. ;; esac
            fi
            %s
            exec "$dflint_dist/java/bin/java" -XX:AOTCache="$dflint_dist/aot/%s" \
              %s "$@"
            """.formatted(name, SETTINGS, cache.getFileName(), words(launch, "$dflint_dist"));
        Path script = script(dist, name);
        if (Files.exists(script) && Files.readString(script).equals(text)) {
            return;
        }
        Path fresh = Files.createDirectories(dist.resolve("bin")).resolve(name + ".new");
        writeExecutable(fresh, text);
        if (Files.exists(script)) {
            Path previous = Files.createDirectories(dist.resolve("previous")).resolve(name);
            Files.copy(script, previous, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(fresh, script, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The shell commands that set up the environment of every start. */
    static final String SETTINGS = """
        if [ -t 1 ]; then terminal=true; else terminal=false; fi
        # File names are UTF-8 whatever the locale; options for other Java programs are not for this one.
        unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS
        export LC_ALL=C.UTF-8""";

    /**
     * Returns the JVM arguments after the cache, as words of a shell script.
     *
     * @param home the variable with the directory of the distribution
     */
    static String words(Launch launch, String home) {
        StringBuilder words = new StringBuilder("-Xlog:disable -XX:-UsePerfData");
        words.append(" \\\n  ").append(String.join(" ", Launch.CACHED));
        words.append(" \\\n  -Ddflint.terminal=$terminal");
        for (String argument : launch.arguments(home)) {
            words.append(" \\\n  ").append(argument.contains(home) ? '"' + argument + '"' : argument);
        }
        return words.toString();
    }

    static void writeExecutable(Path script, String text) throws IOException {
        Files.createDirectories(script.getParent());
        Files.writeString(script, text);
        if (script.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
