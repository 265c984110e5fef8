package io.dflint.builder.mount;

import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.plan.RunMount;
import io.dflint.builder.resource.CacheVolumeNames;
import io.dflint.builder.source.FileEntry;
import io.dflint.builder.source.Match;
import io.dflint.builder.text.FailureText;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The volumes of cache mounts, which outlive builds. A cache that only one step may use at a time is protected by a
 * file lock, so that builds in other processes wait as well.
 */
public final class CacheVolumes {
    private static final int SPARES = 64;

    /**
     * Suffixes of a volume's name: for the lock held during its creation, and for the file that exists until it is
     * complete.
     */
    private static final String MAKING = ".making";

    private static final String UNREADY = ".unready";

    /** The locks of this process, because a file lock belongs to the process as a whole. */
    private static final Map<String, Object> HELD = new ConcurrentHashMap<>();

    private final MountVolumes volumes;
    private final Path locks;

    /** @param locks the directory for the locks */
    public CacheVolumes(MountVolumes volumes, Path locks) {
        this.volumes = volumes;
        this.locks = locks;
    }

    /** A volume in use. Its lock, if it has one, is released with the channel. */
    static final class Lease implements AutoCloseable {
        private final String volume;
        private final @Nullable FileChannel lock;

        private Lease(String volume, @Nullable FileChannel lock) {
            this.volume = volume;
            this.lock = lock;
        }

        String volume() {
            return volume;
        }

        /** Allows others to use the volume. */
        @Override
        public void close() throws IOException {
            if (lock != null) {
                try {
                    lock.close();
                } finally {
                    HELD.remove(volume);
                }
            }
        }
    }

    /**
     * Returns the volume of a cache mount, waiting for a locked one.
     *
     * @param origin identifies the initial content
     */
    Lease lease(RunMount.Cache cache, String origin, First first, String image) throws IOException {
        String name = CacheVolumeNames.of(cache, origin);
        Lease lease = switch (cache.sharing()) {
            case SHARED -> new Lease(name, null);
            case LOCKED -> locked(name);
            case PRIVATE -> unused(name);
        };
        try {
            prepare(lease.volume(), cache, first, image);
            return lease;
        } catch (IOException e) {
            lease.close();
            throw e;
        }
    }

    /** Finds the initial content of a cache. */
    interface First {
        List<Match> find() throws IOException;
    }

    /**
     * Creates a volume with its initial content if it does not exist. A file marks it as incomplete meanwhile: builds
     * in other processes wait, and a creation that failed or was killed is repeated.
     */
    private void prepare(String volume, RunMount.Cache cache, First first, String image) throws IOException {
        Path unready = locks.resolve(volume + UNREADY);
        if (isReady(volume, unready)) {
            return;
        }
        if (!canLock()) {
            synchronized (this) {
                if (!volumes.exists(volume)) {
                    make(volume, cache, first.find(), image);
                }
            }
            return;
        }
        try (Lease _ = locked(volume + MAKING)) {
            if (!isReady(volume, unready)) {
                List<Match> content = first.find();
                Files.write(unready, new byte[0]);
                make(volume, cache, content, image);
                Files.delete(unready);
            }
        }
    }

    /** The file is created before the volume. */
    private boolean isReady(String volume, Path unready) throws IOException {
        return volumes.exists(volume) && !Files.exists(unready);
    }

    private boolean canLock() {
        try {
            Files.createDirectories(locks);
            return Files.isWritable(locks);
        } catch (IOException e) {
            return false;
        }
    }

    private void make(String volume, RunMount.Cache cache, List<Match> content, String image) throws IOException {
        volumes.permanent(volume, Map.of(CacheVolumeNames.LABEL, cache.id()));
        if (!content.isEmpty() && !cache.given()) {
            FileEntry root = content.getFirst().root();
            volumes.initialise(volume, content, root.mode(), root.uid(), root.gid(), image);
        } else if (!content.isEmpty() || cache.mode() != 0755 || cache.uid() != 0 || cache.gid() != 0) {
            volumes.initialise(volume, content, cache.mode(), cache.uid(), cache.gid(), image);
        }
    }

    private Lease locked(String name) throws IOException {
        while (true) {
            Lease lease = tryLock(name);
            if (lease != null) {
                return lease;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new EngineException(EngineException.Kind.CANCELLED, "cancelled", e);
            }
        }
    }

    private Lease unused(String name) throws IOException {
        for (int i = 0; i < SPARES; i++) {
            Lease lease = tryLock(i == 0 ? name : name + "-" + i);
            if (lease != null) {
                return lease;
            }
        }
        return locked(name);
    }

    private @Nullable Lease tryLock(String name) throws IOException {
        if (HELD.putIfAbsent(name, this) != null) {
            return null;
        }
        FileChannel channel = null;
        try {
            Files.createDirectories(locks);
            channel = FileChannel.open(locks.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new Lease(name, channel);
            }
        } catch (OverlappingFileLockException e) {
            // Another part of this process holds the lock, which counts as held by another process.
        } catch (IOException e) {
            HELD.remove(name);
            close(channel);
            throw new IOException("cannot lock a cache mount in " + locks + ": " + FailureText.of(e), e);
        }
        HELD.remove(name);
        close(channel);
        return null;
    }

    private static void close(@Nullable FileChannel channel) throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
