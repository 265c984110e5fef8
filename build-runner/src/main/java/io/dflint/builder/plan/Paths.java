package io.dflint.builder.plan;

import java.util.ArrayList;
import java.util.List;

/** Paths within an image. They use slashes on every operating system. */
public final class Paths {
    private Paths() {}

    /**
     * Returns an absolute path without {@code .}, {@code ..} and double slashes. The result never leads above the root.
     */
    public static String clean(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/", -1)) {
            if (part.equals("..")) {
                if (!parts.isEmpty()) {
                    parts.removeLast();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return "/" + String.join("/", parts);
    }

    /** Resolves a path against a directory and cleans the result as {@link #clean} does. */
    public static String resolve(String folder, String path) {
        return clean(path.startsWith("/") ? path : folder + "/" + path);
    }

    /**
     * Like {@link #resolve}, but keeps a slash at the end and adds one after {@code .}: the path must be a directory.
     */
    static String resolveKeepingSlash(String folder, String path) {
        String resolved = resolve(folder, path);
        boolean mustBeFolder = path.isEmpty() || path.equals(".") || path.endsWith("/") || path.endsWith("/.");
        return mustBeFolder && !resolved.endsWith("/") ? resolved + "/" : resolved;
    }

    /** The last component of a path; empty for the root. */
    public static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The directory that contains a clean path; the root for the root itself. */
    public static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash <= 0 ? "/" : path.substring(0, slash);
    }
}
