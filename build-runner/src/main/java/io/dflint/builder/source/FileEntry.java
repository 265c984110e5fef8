package io.dflint.builder.source;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A file of a {@link FileTree}, not followed if it is a link. */
public interface FileEntry {

    /** What an entry is. */
    enum Type {
        FILE,
        FOLDER,
        LINK,
        CHARACTER_DEVICE,
        BLOCK_DEVICE,
        PIPE
    }

    /** Relative to the tree, with slashes, each part a name; empty for the root. */
    String path();

    Type type();

    /** Permissions with setuid, setgid and sticky bits. */
    int mode();

    long uid();

    long gid();

    Instant modified();

    /** Bytes of content; 0 unless a file. */
    long size();

    /** Where a link leads, as it is written; empty otherwise. */
    String link();

    default int deviceMajor() {
        return 0;
    }

    default int deviceMinor() {
        return 0;
    }

    /** Extended attributes by full name ({@code user.x}), those that a copy keeps. */
    SortedMap<String, byte[]> xattrs() throws IOException;

    /** The content of a file; close it. */
    InputStream open() throws IOException;

    /** Equal for the names of one file within a tree; null if the file has only this name. */
    default @Nullable Object inode() {
        return null;
    }

    /**
     * What counts for the build cache, as 64 hexadecimal digits: type, permissions, owner, size, link, device, extended
     * attributes and content; neither the name nor any time. This is the field list of BuildKit's content hash, though
     * not its encoding. For a directory it is the directory itself, without what is in it.
     */
    default String digest() throws IOException {
        return ContentDigest.of(this);
    }

    default boolean isFolder() {
        return type() == Type.FOLDER;
    }

    /** The last part of the path. */
    default String name() {
        String path = path();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
