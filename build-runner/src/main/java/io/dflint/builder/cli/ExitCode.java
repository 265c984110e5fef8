package io.dflint.builder.cli;

/** The exit codes of dfbuild. */
public final class ExitCode {
    public static final int OK = 0;

    /** The build or the daemon failed. */
    public static final int FAILED = 1;

    /** The command line is invalid. */
    public static final int USAGE = 2;

    /** {@code plan --fail-on-miss} found a step that would run. */
    public static final int MISSES = 3;

    /** Interrupted by Ctrl-C. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
