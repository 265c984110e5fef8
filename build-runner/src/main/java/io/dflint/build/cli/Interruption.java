package io.dflint.build.cli;

/**
 * What Ctrl-C and SIGTERM do: the command is interrupted, and gets the time to remove what it has at the daemon. Without
 * this the JVM would end while threads are at work.
 */
final class Interruption {
    private static final long PATIENCE_MILLIS = 20_000;

    private volatile boolean interrupted;

    private Interruption() {}

    /** @param command the thread of the command */
    static Interruption of(Thread command) {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            interruption.interrupted = true;
            command.interrupt();
            try {
                // The command ends the JVM itself when it is done.
                command.join(PATIENCE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        return interruption;
    }

    /** The exit code of a command that ended with another one. */
    int exitCode(int code) {
        return interrupted ? ExitCode.INTERRUPTED : code;
    }
}
