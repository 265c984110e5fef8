package io.dflint.builder.targets;

import java.nio.file.Path;

/** The names of contexts and Dockerfiles, which may be URLs. */
final class Paths {
    private Paths() {}

    /** Reports whether a context is not a local directory. */
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

    /** Returns the Dockerfile of a context. For a remote context, it is in the context. */
    static String dockerfile(String context, String file) {
        return isRemote(context) || isRemote(file)
                ? file
                : Path.of(context).resolve(file).normalize().toString();
    }
}
