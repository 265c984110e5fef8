package io.dflint.builder.plan;

import org.jspecify.annotations.Nullable;

/** A {@code --mount} of RUN, variables expanded and defaults filled in. */
public sealed interface RunMount {

    /** How several steps use one cache directory at a time. */
    enum Sharing {
        SHARED,
        PRIVATE,
        LOCKED
    }

    /**
     * Files of a tree; what is written is lost.
     *
     * @param source absolute within the tree
     * @param target absolute
     */
    record Bind(TreeRef tree, String source, String target, boolean readOnly) implements RunMount {}

    /**
     * A directory that outlives the build.
     *
     * @param tree what it holds at first
     * @param source the directory of the tree, absolute
     * @param given whether mode or owner are given; else a directory of the tree keeps its own
     * @param mode permissions of a new cache directory
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
     * A file system in memory.
     *
     * @param size in bytes, 0 for no limit
     */
    record Tmpfs(String target, long size) implements RunMount {}

    /**
     * A secret.
     *
     * @param target the file; null if only the variable is wanted
     * @param variable the environment variable; null without one
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
     * @param target the socket
     */
    record Ssh(String id, String target, boolean required, int mode, long uid, long gid) implements RunMount {}
}
