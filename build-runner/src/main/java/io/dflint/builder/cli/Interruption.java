package io.dflint.builder.cli;

/**
 * Handles Ctrl-C and SIGTERM: interrupts the command and gives it time to remove its objects at the daemon. Otherwise,
 * the JVM would exit while threads are still working.
 */
final class Interruption extends Thread {
    private static final long PATIENCE_MILLIS = 20_000;

    private final Thread command;
    private volatile boolean happened;

    private Interruption(Thread command) {
        this.command = command;
    }

    /** @param command the thread of the command */
    static Interruption of(Thread command) {
        Interruption interruption = new Interruption(command);
        Runtime.getRuntime().addShutdownHook(interruption);
        return interruption;
    }

    @Override
    public void run() {
        happened = true;
        command.interrupt();
        try {
            // The command exits the JVM itself when it is done.
            command.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns the exit code to use for a command that ended with the given one. */
    int exitCode(int code) {
        return happened ? ExitCode.INTERRUPTED : code;
    }
}
