package io.dflint.builder.resource;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file, named after a build, that the build holds locked as long as it runs, and that goes when nothing of the build is
 * left at the daemon. So a file without a lock names a build that was interrupted. The directory is read to find such files;
 * nothing that a daemon says ever becomes the name of one.
 */
public final class BuildLock implements AutoCloseable {
    private static final String FOLDER = "running";

    /** The builds of this process. Closing any channel to a file gives up all locks that the process has on it. */
    private static final Set<String> HERE = ConcurrentHashMap.newKeySet();

    private final @Nullable FileChannel channel;
    private final Path file;
    private final String build;

    private BuildLock(@Nullable FileChannel channel, Path file, String build) {
        this.channel = channel;
        this.file = file;
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
        List<BuildLock> interrupted() {
            return interrupted;
        }

        boolean isInterrupted(String build) {
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
        Path file = index.resolve(FOLDER).resolve(build);
        HERE.add(build);
        try {
            Files.createDirectories(index.resolve(FOLDER));
            while (true) {
                BuildLock lock = new BuildLock(open(file, StandardOpenOption.CREATE_NEW), file, build);
                // Between opening and locking, a cleanup may have taken the file for that of an interrupted build.
                if (lock.channel != null && lock.channel.lock().isValid() && Files.exists(file)) {
                    return lock;
                }
                lock.close();
                HERE.add(build);
            }
        } catch (FileAlreadyExistsException e) {
            throw new IllegalStateException("two builds of one id", e);
        } catch (IOException | OverlappingFileLockException e) {
            return new BuildLock(null, file, build);
        }
    }

    private static FileChannel open(Path file, StandardOpenOption... options) throws IOException {
        Set<java.nio.file.OpenOption> all = new HashSet<>(List.of(options));
        all.add(StandardOpenOption.WRITE);
        all.add(LinkOption.NOFOLLOW_LINKS);
        return FileChannel.open(file, all);
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
        if (HERE.contains(build)) {
            known.running.add(build);
            return;
        }
        FileChannel channel = null;
        try {
            channel = open(file);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                known.interrupted.add(new BuildLock(channel, file, build));
                return;
            }
        } catch (IOException e) {
            if (!Files.exists(file)) {
                return;
            }
        }
        known.running.add(build);
        if (channel != null) {
            channel.close();
        }
    }

    public String build() {
        return build;
    }

    /** Nothing of the build is left: the file goes, and with {@link #close} the lock. */
    public void forget() throws IOException {
        if (channel != null) {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
        HERE.remove(build);
    }
}
