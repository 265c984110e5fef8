package io.dflint.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program of the distribution, as a line of the file {@code programs} defines it.
 *
 * @param modules the modules of this project that it consists of; the last one has the main class
 * @param jdkModules the JDK modules that it needs in the Java image
 * @param flags JVM options
 */
record Program(String name, List<String> modules, String mainClass, List<String> jdkModules, List<String> flags) {
    private static final int COLUMNS = 4;

    /** Reads the table of programs. */
    static List<Program> readAll(Path table) throws IOException {
        List<Program> programs = new ArrayList<>();
        for (String line : Files.readAllLines(table)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                programs.add(of(List.of(line.strip().split(" +"))));
            }
        }
        return programs;
    }

    private static Program of(List<String> words) {
        return new Program(
                words.get(0),
                List.of(words.get(1).split(",")),
                words.get(2),
                List.of(words.get(3).split(",")),
                words.subList(COLUMNS, words.size()));
    }

    String module() {
        return modules.getLast();
    }
}
