package io.dflint.distribution;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the jars of a program. */
final class ClassPath {
    private ClassPath() {}

    /** Returns the jar of the program's module, followed by the runtime class path that Maven recorded for it. */
    static List<Path> of(Program program, Path root, String output) throws IOException {
        Path folder = root.resolve(program.module()).resolve(output);
        List<Path> jars = new ArrayList<>();
        jars.add(jarIn(folder));
        for (String entry :
                Files.readString(folder.resolve("classpath")).strip().split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            if (!isForCompilers(path.toString())) {
                // Maven lists another module of this build as its directory of classes.
                jars.add(path.endsWith("classes") ? jarIn(path.resolveSibling("")) : path);
            }
        }
        return jars;
    }

    /**
     * Reports whether a jar has only annotations for compilers and static analysis, which no program needs at run time.
     */
    private static boolean isForCompilers(String jar) {
        return jar.contains("/jspecify-") || jar.contains("/error_prone_annotations-");
    }

    private static Path jarIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("dflint-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException(folder + ": no jar"));
        }
    }
}
