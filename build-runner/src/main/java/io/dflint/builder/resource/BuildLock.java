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
 * A lock file named after a build. The build holds the lock while it runs, and deletes the file when it has left
 * nothing at the daemon, so a file that is not locked identifies an interrupted build. Such files are found by reading
 * the directory; data from a daemon never becomes a file name.
 */
public final class BuildLock implements AutoCloseable {
    private static final String FOLDER = "running";

    private final @Nullable LockFile lock;
    private final String build;

    private BuildLock(@Nullable LockFile lock, String build) {
        this.lock = lock;
        this.build = build;
    }

    /** The builds started by this user on this machine whose files still exist. */
    public static final class Known implements AutoCloseable {
        private final Set<String> running = new HashSet<>();
        private final List<BuildLock> interrupted = new ArrayList<>();

        private Known() {}

        boolean isRunning(String build) {
            return running.contains(build);
        }

        /**
         * The locks of interrupted builds, held by the caller so that no other process cleans up after the same builds.
         */
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

    /** Acquires the lock of a build. In a directory that is not writable, the build has no lock. */
    public static BuildLock hold(Path index, String build) {
        try {
            Files.createDirectories(index.resolve(FOLDER));
            return new BuildLock(LockFile.create(index.resolve(FOLDER).resolve(build)), build);
        } catch (IOException e) {
            return new BuildLock(null, build);
        }
    }

    /** Finds the builds in the directory. The result must be closed. */
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
            // The ID of the build, which has ended.
        }
    }

    public String build() {
        return build;
    }

    /** Deletes the file because nothing of the build is left. {@link #close} releases the lock. */
    public void forget() throws IOException {
        if (lock != null) {
            lock.delete();
        }
    }

    /**
     * Like {@link #forget}, but only if the interruption was first noticed before the given time. The first call
     * records the time.
     */
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
