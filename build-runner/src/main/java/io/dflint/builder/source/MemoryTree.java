package io.dflint.builder.source;

import io.dflint.builder.tar.RawNames;
import io.dflint.builder.tar.TarHeader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A small tree in memory, for example for heredocs. Missing parent directories are created. */
public final class MemoryTree implements FileTree {
    private final SortedMap<String, FileEntry> entries = new TreeMap<>(RawNames::compare);
    private final Instant modified;

    /** Creates an empty tree whose files all have the same modification time. */
    public MemoryTree(Instant modified) {
        this.modified = modified;
        entries.put("", new MemoryEntry("", FileEntry.Type.FOLDER, 0755, modified, new byte[0]));
    }

    /** Adds a file owned by root. */
    public MemoryTree file(String path, int mode, byte[] content) {
        String clean = TreePaths.clean(path);
        for (String parent = TreePaths.parent(clean); !entries.containsKey(parent); parent = TreePaths.parent(parent)) {
            entries.put(parent, new MemoryEntry(parent, FileEntry.Type.FOLDER, 0755, modified, new byte[0]));
        }
        entries.put(clean, new MemoryEntry(clean, FileEntry.Type.FILE, mode, modified, content));
        return this;
    }

    @Override
    public @Nullable FileEntry entry(String path) {
        return entries.get(path);
    }

    @Override
    public List<FileEntry> children(String path) {
        List<FileEntry> children = new ArrayList<>();
        for (FileEntry entry : entries.values()) {
            if (!entry.path().isEmpty() && TreePaths.parent(entry.path()).equals(path)) {
                children.add(entry);
            }
        }
        return children;
    }

    @Override
    public void close() {}

    private static final class MemoryEntry implements FileEntry {
        private final String path;
        private final Type type;
        private final int mode;
        private final Instant modified;
        private final byte[] content;

        MemoryEntry(String path, Type type, int mode, Instant modified, byte[] content) {
            this.path = path;
            this.type = type;
            this.mode = mode;
            this.modified = modified;
            this.content = content;
        }

        @Override
        public String path() {
            return path;
        }

        @Override
        public Type type() {
            return type;
        }

        @Override
        public int mode() {
            return mode;
        }

        @Override
        public Instant modified() {
            return modified;
        }

        @Override
        public long uid() {
            return 0;
        }

        @Override
        public long gid() {
            return 0;
        }

        @Override
        public long size() {
            return content.length;
        }

        @Override
        public String link() {
            return "";
        }

        @Override
        public SortedMap<String, byte[]> xattrs() {
            return TarHeader.NO_XATTRS;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content);
        }
    }
}
