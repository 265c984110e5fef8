package io.dflint.builder.source;

import io.dflint.builder.tar.RawNames;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Follows links in a tree as if it were the root of a system, so no link leads out of it. */
final class LinkResolver {
    private static final int MOST_LINKS = 255;

    private LinkResolver() {}

    /**
     * Resolves all links of a path, including the last one. From the first missing component on, the path is kept as it
     * is.
     *
     * @throws IOException if the links form a cycle
     */
    static String follow(FileTree tree, String path) throws IOException {
        Deque<String> rest = new ArrayDeque<>(TreePaths.split(path));
        String done = "";
        int links = 0;
        while (!rest.isEmpty()) {
            String part = rest.pop();
            if (part.equals(".")) {
                continue;
            }
            if (part.equals("..")) {
                done = TreePaths.parent(done);
                continue;
            }
            String next = TreePaths.join(done, part);
            @Nullable FileEntry entry = tree.entry(next);
            if (entry == null || entry.type() != FileEntry.Type.LINK) {
                done = next;
                continue;
            }
            if (++links > MOST_LINKS) {
                throw new IOException("too many levels of symbolic links: /" + RawNames.printable(path));
            }
            if (entry.link().startsWith("/")) {
                done = "";
            }
            TreePaths.split(entry.link()).reversed().forEach(rest::push);
        }
        return done;
    }
}
