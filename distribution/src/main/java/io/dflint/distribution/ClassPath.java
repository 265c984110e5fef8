package io.dflint.distribution;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The jars that a program consists of, as the build made or found them. */
final class ClassPath {
    private ClassPath() {}

    /** The jar of the program's module first, then what Maven wrote down as its runtime class path. */
    static List<Path> of(Program program, Path root, String output) throws IOException {
        Path folder = root.resolve(program.module()).resolve(output);
        List<Path> jars = new ArrayList<>();
        jars.add(jarIn(folder));
        for (String entry :
                Files.readString(folder.resolve("classpath")).strip().split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            if (!isForCompilers(path.toString())) {
                // Maven names a module of this build by its directory of classes.
                jars.add(path.endsWith("classes") ? jarIn(path.resolveSibling("")) : path);
            }
        }
        return jars;
    }

    /** Whether a jar holds annotations for compilers and analysers, which no program reads. */
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
