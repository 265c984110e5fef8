package io.dflint.builder.plan;

import java.util.ArrayList;
import java.util.List;

/** Paths within an image: with slashes, whatever the system that this runs on. */
public final class Paths {
    private Paths() {}

    /** Absolute and without {@code .}, {@code ..} and double slashes; nothing leads above the root. */
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

    /** A path as seen from a directory, as {@link #clean}. */
    public static String resolve(String folder, String path) {
        return clean(path.startsWith("/") ? path : folder + "/" + path);
    }

    /** As {@link #resolve}, but a slash at the end stays, and {@code .} gets one: the path must be a directory. */
    static String resolveKeepingSlash(String folder, String path) {
        String resolved = resolve(folder, path);
        boolean mustBeFolder = path.isEmpty() || path.equals(".") || path.endsWith("/") || path.endsWith("/.");
        return mustBeFolder && !resolved.endsWith("/") ? resolved + "/" : resolved;
    }

    /** The last part; empty for the root. */
    public static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The directory that a clean path lies in; the root for the root. */
    public static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash <= 0 ? "/" : path.substring(0, slash);
    }
}
