package io.dflint.builder.resource;

import io.dflint.builder.temporary.LockFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file, named after a build, that the build holds locked as long as it runs, and that goes when nothing of the build is
 * left at the daemon. So a file without a lock names a build that was interrupted. The directory is read to find such files;
 * nothing that a daemon says ever becomes the name of one.
 */
public final class BuildLock implements AutoCloseable {
    private static final String FOLDER = "running";

    private final @Nullable LockFile lock;
    private final String build;

    private BuildLock(@Nullable LockFile lock, String build) {
        this.lock = lock;
        this.build = build;
    }

    /** The builds that this user has started here and that left a file. */
    public static final class Known implements AutoCloseable {
        private final Set<String> running = new HashSet<>();
        private final List<BuildLock> interrupted = new ArrayList<>();

        private Known() {}

        boolean isRunning(String build) {
            return running.contains(build);
        }

        /** Locked for the caller, so that no other process cleans up after the same build. */
        public List<BuildLock> interrupted() {
            return interrupted;
        }

        public boolean isInterrupted(String build) {
            return interrupted.stream().anyMatch(lock -> lock.build.equals(build));
        }

        @Override
        public void close() throws IOException {
            for (BuildLock lock : interrupted) {
                lock.close();
            }
        }
    }

    /** Takes the lock of a build. In a directory that cannot be written there is none. */
    public static BuildLock hold(Path index, String build) {
        try {
            Files.createDirectories(index.resolve(FOLDER));
            return new BuildLock(LockFile.create(index.resolve(FOLDER).resolve(build)), build);
        } catch (IOException e) {
            return new BuildLock(null, build);
        }
    }

    /** Looks through the directory; close the result. */
    public static Known known(Path index) throws IOException {
        Known known = new Known();
        Path folder = index.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return known;
        }
        List<Path> files;
        try (Stream<Path> listing = Files.list(folder)) {
            files = listing.toList();
        }
        for (Path file : files) {
            String build = String.valueOf(file.getFileName());
            if (TemporaryNames.isBuildId(build) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                look(file, build, known);
            }
        }
        return known;
    }

    private static void look(Path file, String build, Known known) throws IOException {
        try {
            LockFile lock = LockFile.take(file);
            if (lock == null) {
                known.running.add(build);
            } else {
                known.interrupted.add(new BuildLock(lock, build));
            }
        } catch (NoSuchFileException e) {
            // The build has ended.
        }
    }

    public String build() {
        return build;
    }

    /** Nothing of the build is left: the file goes, and with {@link #close} the lock. */
    public void forget() throws IOException {
        if (lock != null) {
            lock.delete();
        }
    }

    /** As {@link #forget}, if it was found before that time that the build was interrupted; the first time is noted. */
    void forgetIfNotedBefore(Instant time) throws IOException {
        if (lock != null && lock.wasNotedBefore(time)) {
            lock.delete();
        }
    }

    @Override
    public void close() throws IOException {
        if (lock != null) {
            lock.close();
        }
    }
}
