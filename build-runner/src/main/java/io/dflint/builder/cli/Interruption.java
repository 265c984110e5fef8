package io.dflint.builder.cli;

/**
 * What Ctrl-C and SIGTERM do: the command is interrupted, and gets the time to remove what it has at the daemon. Without
 * this the JVM would end while threads are at work.
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
            // The command ends the JVM itself when it is done.
            command.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The exit code of a command that ended with another one. */
    int exitCode(int code) {
        return happened ? ExitCode.INTERRUPTED : code;
    }
}
