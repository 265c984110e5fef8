package io.dflint.builder.source;

import java.util.List;

/**
 * A thing to copy.
 *
 * @param path as it was asked for, before links were followed, clean; its last part is the name of the copy
 * @param root what it is, links followed
 * @param entries what to copy: for a directory the directory itself first, then what is in it and not excluded, depth first and
 *     each directory before its content; for anything else {@code root} alone. Paths are those of the tree, so what is below
 *     the directory's path is the name within the copy.
 */
public record Match(String path, FileEntry root, List<FileEntry> entries) {

    /** The last part of the path that was asked for; empty for the root of the tree. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The path of an entry within the copied directory; empty for the directory itself. */
    public String within(FileEntry entry) {
        String base = root.path();
        if (base.isEmpty()) {
            return entry.path();
        }
        return entry.path().length() == base.length() ? "" : entry.path().substring(base.length() + 1);
    }
}
