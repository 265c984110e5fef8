package io.dflint.build.execute;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A file that a build holds locked as long as it runs. A file without a lock belongs to a build that was killed; what it
 * has left at the daemon may be removed.
 */
public final class BuildLock implements AutoCloseable {
    private static final String FOLDER = "running";

    private final @Nullable FileChannel channel;
    private final Path file;

    private BuildLock(@Nullable FileChannel channel, Path file) {
        this.channel = channel;
        this.file = file;
    }

    /** What is known of a build. */
    public enum State {
        RUNNING,
        KILLED,
        /** It has left no file here: it ran for another user or on another machine, or ended well. */
        UNKNOWN
    }

    /** Takes the lock of a build. In a folder that cannot be written there is none. */
    static BuildLock hold(Path index, String build) {
        Path file = index.resolve(FOLDER).resolve(build);
        FileChannel channel = null;
        try {
            Files.createDirectories(index.resolve(FOLDER));
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.lock();
            return new BuildLock(channel, file);
        } catch (IOException | OverlappingFileLockException e) {
            return new BuildLock(channel, file);
        }
    }

    /** What the lock of a build tells. */
    public static State state(Path index, String build) {
        Path file = index.resolve(FOLDER).resolve(build);
        if (!Files.exists(file)) {
            return State.UNKNOWN;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null ? State.RUNNING : State.KILLED;
        } catch (OverlappingFileLockException e) {
            return State.RUNNING;
        } catch (IOException e) {
            return State.UNKNOWN;
        }
    }

    /** Forgets a build that was killed. */
    public static void forget(Path index, String build) throws IOException {
        Files.deleteIfExists(index.resolve(FOLDER).resolve(build));
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            try (channel) {
                Files.deleteIfExists(file);
            }
        }
    }
}
