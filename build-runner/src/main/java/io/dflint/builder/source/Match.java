package io.dflint.builder.source;

import java.util.List;

/**
 * A file or directory to copy.
 *
 * @param path the requested path before links were followed, clean; its last component is the name of the copy
 * @param root the entry that the path leads to, with links followed
 * @param entries the entries to copy: for a directory the directory itself, then its content without exclusions, depth
 *     first, with each directory before its content; for anything else only {@code root}. Paths are those of the tree,
 *     so the part below the directory's path is the name in the copy.
 */
public record Match(String path, FileEntry root, List<FileEntry> entries) {

    /** The last component of the requested path; empty for the root of the tree. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The path of an entry relative to the copied directory; empty for the directory itself. */
    public String within(FileEntry entry) {
        String base = root.path();
        if (base.isEmpty()) {
            return entry.path();
        }
        return entry.path().length() == base.length() ? "" : entry.path().substring(base.length() + 1);
    }
}
