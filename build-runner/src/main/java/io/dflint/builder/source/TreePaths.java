package io.dflint.builder.source;

import java.util.ArrayList;
import java.util.List;

/** Paths within a tree. */
final class TreePaths {
    private TreePaths() {}

    /**
     * Returns a path without leading slash, {@code .}, {@code ..} and double slashes. The result never leads above the
     * root.
     */
    static String clean(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : split(path)) {
            if (part.equals("..")) {
                if (!parts.isEmpty()) {
                    parts.removeLast();
                }
            } else if (!part.equals(".")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }

    /** Returns the components of a path, without empty ones. */
    static List<String> split(String path) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= path.length(); i++) {
            if (i == path.length() || path.charAt(i) == '/') {
                if (i > start) {
                    parts.add(path.substring(start, i));
                }
                start = i + 1;
            }
        }
        return parts;
    }

    static String join(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    /** The last component. */
    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }
}
