package io.dflint.builder.source;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files to read from. Paths are relative to the root, with slashes; no path leads out of the tree. */
public interface FileTree extends AutoCloseable {

    /**
     * What stands at a path. Neither a link at its end nor one on the way is followed.
     *
     * @param path clean: without {@code .}, {@code ..} and double slashes; empty for the root
     * @return null if there is nothing
     */
    @Nullable
    FileEntry entry(String path) throws IOException;

    /** What is in a directory, in the order of the names' bytes; empty if there is no such directory. */
    List<FileEntry> children(String path) throws IOException;

    /** The file, line and pattern that keep a path out of this tree; null if there is nothing, or nothing keeps it out. */
    default @Nullable String exclusion(String path) throws IOException {
        return null;
    }

    /** The same tree with what an ignore file keeps out. */
    default FileTree unfiltered() {
        return this;
    }

    /** What a path leads to when every link is followed, within the tree; null if nothing. */
    default @Nullable FileEntry follow(String path) throws IOException {
        return entry(LinkResolver.follow(this, path));
    }

    /** Finds what an instruction copies. */
    default List<Match> select(Selector selector) throws IOException {
        return new Selection(this, selector).matches();
    }

    /**
     * Files that were found to have another content when they were used than when they were hashed, as paths to show. What
     * was made of them must not be kept under the digest.
     */
    default Set<String> changed() {
        return Set.of();
    }

    @Override
    void close() throws IOException;
}
