package io.dflint.builder.source;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The digests of files by path, valid as long as the file's size, times, inode and mode do not change. The times
 * include the last change of the inode, which no program can set back, so an edit that preserves size and modification
 * time is detected too.
 */
final class StatCache {
    private static final long MAGIC = 0x64662d7374617431L; // "df-stat1"
    private static final int MAX_ENTRIES = 4_000_000;

    /** A file changed this recently before it was hashed may change again without a difference in its times. */
    private static final long SETTLED_NANOS = 100_000_000L;

    private static final long SETTLED_NANOS_COARSE = 2_000_000_000L;

    /** The attributes that are compared. Times are in nanoseconds since 1970. */
    record Stat(long size, long modified, long changed, long inode, int mode, long special) {
        /**
         * Written by hand because the generated method of a record is linked at run time, which would slow down every
         * start.
         */
        boolean isSame(Stat other) {
            return size == other.size
                    && modified == other.modified
                    && changed == other.changed
                    && inode == other.inode
                    && mode == other.mode
                    && special == other.special;
        }
    }

    private record Known(Stat stat, String digest) {}

    private final @Nullable Path file;
    private final Map<String, Known> before;
    private final Map<String, Known> now = new ConcurrentHashMap<>();
    private volatile boolean dirty;

    private StatCache(@Nullable Path file, Map<String, Known> before) {
        this.file = file;
        this.before = before;
    }

    /** Reads a cache. A missing or damaged one counts as empty. */
    static StatCache open(@Nullable Path file) {
        return new StatCache(file, file == null ? Map.of() : read(file));
    }

    private static Map<String, Known> read(Path file) {
        if (!Files.exists(file)) {
            return Map.of();
        }
        Map<String, Known> known = new HashMap<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            if (in.readLong() != MAGIC) {
                return Map.of();
            }
            int count = in.readInt();
            byte[] digest = new byte[32];
            for (int i = 0; i < Math.min(count, MAX_ENTRIES); i++) {
                String path = in.readUTF();
                Stat stat = new Stat(
                        in.readLong(), in.readLong(), in.readLong(), in.readLong(), in.readInt(), in.readLong());
                in.readFully(digest);
                known.put(path, new Known(stat, HexFormat.of().formatHex(digest)));
            }
            return known;
        } catch (IOException e) {
            return Map.of();
        }
    }

    @Nullable
    String find(String path, Stat stat) {
        Known known = before.get(path);
        if (known == null || !known.stat.isSame(stat)) {
            return null;
        }
        now.put(path, known);
        return known.digest;
    }

    /** @param stat the attributes before the file was read, which were {@link #isSettled} */
    void put(String path, Stat stat, String digest) {
        if (file != null) {
            now.put(path, new Known(stat, digest));
            dirty = true;
        }
    }

    /** Reports whether any later change will show in the times. Must be called before the file is read. */
    static boolean isSettled(Stat stat) {
        long changed = stat.changed;
        java.time.Instant clock = java.time.Instant.now();
        long nanos = clock.getEpochSecond() * 1_000_000_000L + clock.getNano();
        // Whole seconds suggest a file system without a finer resolution.
        long settled = changed % 1_000_000_000L == 0 ? SETTLED_NANOS_COARSE : SETTLED_NANOS;
        return nanos - changed > settled;
    }

    /** Writes the cache if there is something new. Concurrent builds replace the file as a whole. */
    void save() {
        Path target = file;
        if (target == null || !dirty) {
            return;
        }
        dirty = false;
        Map<String, Known> all = new HashMap<>(before);
        all.putAll(now);
        Path folder = target.toAbsolutePath().getParent();
        Path temporary = null;
        try {
            if (folder == null) {
                return;
            }
            Files.createDirectories(folder);
            temporary = Files.createTempFile(folder, "stat", ".tmp");
            try (DataOutputStream out =
                    new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(temporary), 1 << 16))) {
                write(out, all);
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            delete(temporary);
        }
    }

    private static void write(DataOutputStream out, Map<String, Known> all) throws IOException {
        out.writeLong(MAGIC);
        out.writeInt(all.size());
        for (Map.Entry<String, Known> entry : all.entrySet()) {
            Stat stat = entry.getValue().stat;
            out.writeUTF(entry.getKey());
            out.writeLong(stat.size);
            out.writeLong(stat.modified);
            out.writeLong(stat.changed);
            out.writeLong(stat.inode);
            out.writeInt(stat.mode);
            out.writeLong(stat.special);
            out.write(HexFormat.of().parseHex(entry.getValue().digest));
        }
    }

    private static void delete(@Nullable Path temporary) {
        try {
            if (temporary != null) {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            // The directory is not writable; there is nothing more to do.
        }
    }
}
