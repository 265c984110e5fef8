package io.dflint.ignore;

import java.util.ArrayList;
import java.util.List;

/** Puts paths into their shortest form. */
final class PathCleaner {

    private PathCleaner() {}

    /**
     * The shortest path that means the same, by Go's {@code path.Clean}: no {@code .}, no double or final slashes, and
     * {@code ..} only at the start. {@code .} for nothing.
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
