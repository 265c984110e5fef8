package io.dflint.distribution;

import io.dflint.distribution.training.DfbuildTraining;
import io.dflint.distribution.training.DflintTraining;
import io.dflint.distribution.training.DflsTraining;
import io.dflint.distribution.training.Recording;
import io.dflint.distribution.training.Training;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes the AOT cache of a program by a training run. */
final class AotCache {
    private AotCache() {}

    /**
     * Makes the cache unless it is there. The JVM looks for the jars where they were in the training run, so they have to be in their
     * last place.
     *
     * @param inputs the directory with the Dockerfiles to train on
     * @param folder where caches are
     */
    static Path train(Program program, StartScript script, JavaImage image, Path inputs, Path folder)
            throws IOException, InterruptedException {
        Digest digest = new Digest().addTool().add(image.version());
        script.command(image.java(), List.of()).forEach(digest::add);
        try (Stream<Path> files = Files.list(inputs)) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                digest.add(file);
            }
        }
        Path cache = Files.createDirectories(folder).resolve(program.name() + "." + digest + ".aot");
        if (Files.exists(cache)) {
            return cache;
        }
        Path fresh = folder.resolve(program.name() + ".new.aot");
        Path work = Files.createTempDirectory("dflint-training-");
        try {
            List<String> flags = new ArrayList<>(StartScript.TRAINING);
            flags.add("-XX:AOTCacheOutput=" + fresh);
            Recording recording = new Recording(
                    script.command(image.java(), List.of()), script.command(image.java(), flags), inputs, work);
            training(program).run(recording);
        } finally {
            Folders.delete(work);
        }
        if (!Files.exists(fresh)) {
            throw new IOException("the training run of " + program.name() + " made no cache");
        }
        Files.move(fresh, cache, StandardCopyOption.ATOMIC_MOVE);
        return cache;
    }

    private static Training training(Program program) {
        return switch (program.name()) {
            case "dflint" -> new DflintTraining();
            case "dfls" -> new DflsTraining();
            case "dfbuild" -> new DfbuildTraining();
            default -> throw new IllegalArgumentException("no training for " + program.name());
        };
    }
}
