package io.dflint.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes the AOT caches of the programs in an installed package, for the directory it is in.
 *
 * <p>Usage: {@code Train HOME PROGRAM FOLDER} for one program, as a start script does when there is no cache, or {@code
 * Train HOME} for all programs, as after an installation for all users. HOME is the directory of the package, and
 * FOLDER the directory for caches.
 */
public final class Train {
    /** The directory, beside the jars, with what training needs. */
    static final String FOLDER = "lib/training";

    private final Path home;

    private Train(Path home) {
        this.home = home;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Train train = new Train(Path.of(args[0]));
        if (args.length > 1) {
            train.train(args[1], Path.of(args[2]));
            return;
        }
        for (String program : train.programs()) {
            train.train(program, train.home.resolve("aot"));
        }
    }

    /** Returns the file name of a cache, which differs between versions. */
    static String cacheName(String program, String version) {
        return program + "." + version + ".aot";
    }

    private void train(String program, Path folder) throws IOException, InterruptedException {
        Path training = home.resolve(FOLDER);
        AotCache.record(
                program,
                Launch.read(training.resolve(program + ".json")),
                home.resolve("java/bin/java"),
                home,
                training.resolve("inputs"),
                folder.resolve(cacheName(program, Files.readString(training.resolve(program + ".version")))));
    }

    private List<String> programs() throws IOException {
        List<String> programs = new ArrayList<>();
        try (Stream<Path> files = Files.list(home.resolve(FOLDER))) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                String name = file.getFileName().toString();
                // A native program has a version but no cache.
                if (name.endsWith(".json")) {
                    programs.add(name.substring(0, name.length() - ".json".length()));
                }
            }
        }
        return programs;
    }
}
