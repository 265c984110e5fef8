package io.dflint.builder.source;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** An entry of a {@link FileTree}. A link stands for itself. */
public interface FileEntry {

    /** The type of an entry. */
    enum Type {
        FILE,
        FOLDER,
        LINK,
        CHARACTER_DEVICE,
        BLOCK_DEVICE,
        PIPE
    }

    /** The path relative to the tree, with slashes between names; empty for the root. */
    String path();

    Type type();

    /** The permissions with the setuid, setgid and sticky bits. */
    int mode();

    long uid();

    long gid();

    Instant modified();

    /** The size of a file in bytes; 0 for other types. */
    long size();

    /** The target of a link as it is written; empty for other types. */
    String link();

    default int deviceMajor() {
        return 0;
    }

    default int deviceMinor() {
        return 0;
    }

    /** The extended attributes that a copy keeps, by full name ({@code user.x}). */
    SortedMap<String, byte[]> xattrs() throws IOException;

    /** Opens the content of a file. The stream must be closed. */
    InputStream open() throws IOException;

    /** An object that is equal for all names of a file in a tree; null if the file has only one name. */
    default @Nullable Object inode() {
        return null;
    }

    /**
     * The digest that the build cache uses, as 64 hexadecimal digits. It covers the type, permissions, owner, size,
     * link, device, extended attributes and content, but not the name or any time. These are the fields of BuildKit's
     * content hash, though not its encoding. The digest of a directory does not include its content.
     */
    default String digest() throws IOException {
        return ContentDigest.of(this);
    }

    default boolean isFolder() {
        return type() == Type.FOLDER;
    }

    /** The last component of the path. */
    default String name() {
        String path = path();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
