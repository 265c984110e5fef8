package io.dflint.builder.plan;

import org.jspecify.annotations.Nullable;

/** A {@code --mount} of RUN with its variables expanded and its defaults filled in. */
public sealed interface RunMount {

    /** How concurrent steps share a cache directory. */
    enum Sharing {
        SHARED,
        PRIVATE,
        LOCKED
    }

    /**
     * Files from a tree. Changes to them are discarded.
     *
     * @param source an absolute path in the tree
     * @param target an absolute path in the container
     */
    record Bind(TreeRef tree, String source, String target, boolean readOnly) implements RunMount {}

    /**
     * A directory that persists across builds.
     *
     * @param tree the initial content
     * @param source the absolute path of the directory in {@code tree}
     * @param given whether a mode or owner is given; if not, a directory from the tree keeps its own
     * @param mode the permissions of a new cache directory
     */
    record Cache(
            String id,
            TreeRef tree,
            String source,
            String target,
            boolean readOnly,
            Sharing sharing,
            boolean given,
            int mode,
            long uid,
            long gid)
            implements RunMount {}

    /**
     * An in-memory file system.
     *
     * @param size the limit in bytes; 0 for none
     */
    record Tmpfs(String target, long size) implements RunMount {}

    /**
     * A secret.
     *
     * @param target the path of the file; null if only the variable is wanted
     * @param variable the environment variable; null if only the file is wanted
     */
    record Secret(
            String id,
            @Nullable String target,
            @Nullable String variable,
            boolean required,
            int mode,
            long uid,
            long gid)
            implements RunMount {}

    /**
     * An SSH agent.
     *
     * @param target the path of the socket
     */
    record Ssh(String id, String target, boolean required, int mode, long uid, long gid) implements RunMount {}
}
