package io.dflint.ignore;

import java.util.ArrayList;
import java.util.List;

/** Normalises paths. */
final class PathCleaner {

    private PathCleaner() {}

    /**
     * Returns the shortest equivalent path, as Go's {@code path.Clean} does: without {@code .}, double slashes and a
     * final slash, and with {@code ..} only at the start. An empty path becomes {@code .}.
     */
    static String clean(String path) {
        boolean rooted = path.startsWith("/");
        List<String> kept = new ArrayList<>();
        for (int start = 0; start <= path.length(); ) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            String part = path.substring(start, end);
            start = end + 1;
            if (!part.equals("..")) {
                if (!part.isEmpty() && !part.equals(".")) {
                    kept.add(part);
                }
            } else if (!kept.isEmpty() && !kept.getLast().equals("..")) {
                kept.removeLast();
            } else if (!rooted) {
                kept.add(part);
            }
        }
        String joined = String.join("/", kept);
        if (rooted) {
            return "/" + joined;
        }
        return joined.isEmpty() ? "." : joined;
    }
}
