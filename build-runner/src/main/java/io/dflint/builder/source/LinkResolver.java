package io.dflint.builder.source;

import io.dflint.builder.tar.RawNames;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Follows links within a tree, as if it were the root of a system: none leads out. */
final class LinkResolver {
    private static final int MOST_LINKS = 255;

    private LinkResolver() {}

    /**
     * Where a path leads when every link is followed, the last too. Where nothing stands, the rest of the path is kept.
     *
     * @throws IOException if links lead in circles
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
