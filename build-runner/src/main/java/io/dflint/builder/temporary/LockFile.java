package io.dflint.builder.temporary;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A file that a process keeps locked while it runs. If it is not locked, it was left by a process that was killed. */
public final class LockFile implements AutoCloseable {
    /** The files locked by this process. Closing any channel to a file releases all locks of the process on it. */
    private static final Set<Path> HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private LockFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Creates and locks a file.
     *
     * @throws IOException if it exists, cannot be created, or its file system does not support locks
     */
    public static LockFile create(Path file) throws IOException {
        while (true) {
            if (!HERE.add(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            LockFile lock = null;
            try {
                lock = new LockFile(file, open(file, StandardOpenOption.CREATE_NEW));
                // Before it was locked, a cleanup may have mistaken the file for that of a killed process.
                if (lock.channel.lock().isValid() && Files.exists(file)) {
                    return lock;
                }
            } catch (OverlappingFileLockException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                HERE.remove(file);
                throw e;
            }
            lock.close();
        }
    }

    private static FileChannel open(Path file, StandardOpenOption... options) throws IOException {
        Set<OpenOption> all = new HashSet<>(List.of(options));
        all.add(StandardOpenOption.WRITE);
        all.add(LinkOption.NOFOLLOW_LINKS);
        return FileChannel.open(file, all);
    }

    /**
     * Locks a file left by a killed process.
     *
     * @return the lock; null if another process holds it, or it cannot be opened
     * @throws NoSuchFileException if the file no longer exists
     */
    public static @Nullable LockFile take(Path file) throws IOException {
        if (!HERE.add(file)) {
            return null;
        }
        LockFile taken = null;
        try {
            taken = takeFromOthers(file);
            return taken;
        } finally {
            if (taken == null) {
                HERE.remove(file);
            }
        }
    }

    private static @Nullable LockFile takeFromOthers(Path file) throws IOException {
        try {
            FileChannel channel = open(file);
            FileLock lock = null;
            try {
                lock = channel.tryLock();
            } finally {
                if (lock == null) {
                    channel.close();
                }
            }
            return lock == null ? null : new LockFile(file, channel);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException | OverlappingFileLockException e) {
            return null;
        }
    }

    public Path file() {
        return file;
    }

    /**
     * Reports whether this method was first called for the file, by any process, before the given time. The first call
     * records the time.
     */
    public boolean wasNotedBefore(Instant time) throws IOException {
        if (channel.size() == 0) {
            channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
            return false;
        }
        return Files.getLastModifiedTime(file).toInstant().isBefore(time);
    }

    public void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HERE.remove(file);
    }
}
