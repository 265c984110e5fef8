package io.dflint.builder.source;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A tree of files to read from. Paths are relative to the root and use slashes; no path leads out of the tree. */
public interface FileTree extends AutoCloseable {

    /**
     * Returns the entry at a path. Links are not followed, neither in the path nor at its end.
     *
     * @param path a clean path: without {@code .}, {@code ..} and double slashes; empty for the root
     * @return the entry; null if there is none
     */
    @Nullable
    FileEntry entry(String path) throws IOException;

    /**
     * Returns the entries of a directory, sorted by the bytes of their names; empty if the directory does not exist.
     */
    List<FileEntry> children(String path) throws IOException;

    /**
     * Describes the file, line and pattern that exclude a path from this tree. Returns null if it does not exist or is
     * not excluded.
     */
    default @Nullable String exclusion(String path) throws IOException {
        return null;
    }

    /** Returns the tree including the files that an ignore file excludes. */
    default FileTree unfiltered() {
        return this;
    }

    /** Follows all links of a path within the tree. Returns null if nothing is there. */
    default @Nullable FileEntry follow(String path) throws IOException {
        return entry(LinkResolver.follow(this, path));
    }

    /** Finds the files that an instruction copies. */
    default List<Match> select(Selector selector) throws IOException {
        return new Selection(this, selector).matches();
    }

    /**
     * The paths, for display, of files whose content changed between the computation of their digest and their use.
     * Results made from them must not be stored under the digest.
     */
    default Set<String> changed() {
        return Set.of();
    }

    @Override
    void close() throws IOException;
}
