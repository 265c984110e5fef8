package io.dflint.builder.targets;

import java.nio.file.Path;

/** Names of contexts and Dockerfiles, which may be addresses. */
final class Paths {
    private Paths() {}

    /** Whether a context is no directory of this machine. */
    static boolean isRemote(String context) {
        return context.contains("://")
                || context.startsWith("git@")
                || context.startsWith("github.com/")
                || context.equals("-");
    }

    static String resolve(Path folder, String path) {
        String home = System.getProperty("user.home");
        String expanded = path.equals("~") || path.startsWith("~/") ? home + path.substring(1) : path;
        return isRemote(path) ? path : folder.resolve(expanded).normalize().toString();
    }

    /** The Dockerfile of a context; one of a remote context lies in it. */
    static String dockerfile(String context, String file) {
        return isRemote(context) || isRemote(file)
                ? file
                : Path.of(context).resolve(file).normalize().toString();
    }
}
