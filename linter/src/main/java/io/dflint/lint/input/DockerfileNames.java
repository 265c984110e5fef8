package io.dflint.lint.input;

/** Which names a walk through a directory takes for Dockerfiles. */
public final class DockerfileNames {
    /** For messages. */
    static final String DESCRIPTION = "Dockerfile, Dockerfile.*, *.Dockerfile, Containerfile, Containerfile.*";

    private DockerfileNames() {}

    /** Whether a file of this name is taken for a Dockerfile. */
    public static boolean isDockerfile(String name) {
        if (name.equals("Dockerfile") || name.equals("Containerfile") || name.equals("dockerfile")) {
            return true;
        }
        if (name.endsWith(".Dockerfile") || name.endsWith(".dockerfile") || name.endsWith(".Containerfile")) {
            return true;
        }
        return (name.startsWith("Dockerfile.") || name.startsWith("Containerfile.")) && !isCompanion(name);
    }

    /** A file that belongs to a Dockerfile and is none: its ignore file, its notes, an editor's copy. */
    private static boolean isCompanion(String name) {
        return name.endsWith(".dockerignore")
                || name.endsWith(".containerignore")
                || name.endsWith(".md")
                || name.endsWith("~");
    }

    static boolean isSkippedDirectory(String name) {
        return name.equals(".git") || name.equals("node_modules");
    }
}
