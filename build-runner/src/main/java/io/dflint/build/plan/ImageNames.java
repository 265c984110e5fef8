package io.dflint.build.plan;

/** Spellings of image references that mean the same. */
final class ImageNames {
    private ImageNames() {}

    /** With registry and tag: {@code docker.io/library/alpine:latest}. */
    static String canonical(String name) {
        String path = name;
        int slash = path.indexOf('/');
        String first = slash < 0 ? "" : path.substring(0, slash);
        boolean registry = first.contains(".") || first.contains(":") || first.equals("localhost");
        if (!registry) {
            path = "docker.io/" + (slash < 0 ? "library/" : "") + path;
        }
        return hasTag(path) ? path : path + ":latest";
    }

    /** As short as it may be written: {@code alpine}. */
    static String familiar(String name) {
        String path = canonical(name);
        for (String prefix : new String[] {"docker.io/library/", "docker.io/"}) {
            if (path.startsWith(prefix)) {
                path = path.substring(prefix.length());
                break;
            }
        }
        return path.endsWith(":latest") ? path.substring(0, path.length() - ":latest".length()) : path;
    }

    private static boolean hasTag(String name) {
        return name.indexOf('@') >= 0 || name.indexOf(':', name.lastIndexOf('/') + 1) >= 0;
    }
}
