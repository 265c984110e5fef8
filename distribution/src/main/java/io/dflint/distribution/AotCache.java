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
import java.util.stream.Stream;

/** Makes the AOT cache of a program in a training run. */
final class AotCache {
    private AotCache() {}

    /**
     * Makes the cache unless it exists. The JVM expects the jars where they were in the training run, so they have to
     * be in their final place.
     *
     * @param dist the directory of the distribution
     * @param inputs the directory with the Dockerfiles to train on
     */
    static Path train(String program, Launch launch, JavaImage image, Path dist, Path inputs)
            throws IOException, InterruptedException {
        Digest digest = new Digest().addTool().add(image.version());
        launch.command(image.java(), dist).forEach(digest::add);
        try (Stream<Path> files = Files.list(inputs)) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                digest.add(file);
            }
        }
        Path cache = dist.resolve("aot").resolve(program + "." + digest.finish() + ".aot");
        if (!Files.exists(cache)) {
            record(program, launch, image.java(), dist, inputs, cache);
        }
        return cache;
    }

    /** Makes the cache. The file appears only when it is complete. */
    static void record(String program, Launch launch, Path java, Path dist, Path inputs, Path cache)
            throws IOException, InterruptedException {
        Path fresh = Files.createDirectories(cache.getParent()).resolve(program + ".new.aot");
        Path work = Files.createTempDirectory("dflint-training-");
        try {
            training(program)
                    .run(new Recording(launch.command(java, dist), launch.training(java, dist, fresh), inputs, work));
        } finally {
            Folders.delete(work);
        }
        if (!Files.exists(fresh)) {
            throw new IOException("the training run of " + program + " made no cache");
        }
        Files.move(fresh, cache, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Training training(String program) {
        return switch (program) {
            case "dflint" -> new DflintTraining();
            case "dfls" -> new DflsTraining();
            case "dfbuild" -> new DfbuildTraining();
            default -> throw new IllegalArgumentException("no training for " + program);
        };
    }
}
