package io.dflint.builder.cli;

/** The exit codes of dfbuild. */
public final class ExitCode {
    public static final int OK = 0;

    /** The build failed, or the daemon did not do its part. */
    public static final int FAILED = 1;

    /** The command line makes no sense. */
    public static final int USAGE = 2;

    /** {@code plan --fail-on-miss} found a step that would run. */
    public static final int MISSES = 3;

    /** Ended by Ctrl-C. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
