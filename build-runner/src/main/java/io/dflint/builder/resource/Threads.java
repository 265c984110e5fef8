package io.dflint.builder.resource;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Creates threads for work that waits for the daemon. These are not virtual threads: once one of those waits for a
 * socket, the JVM has a thread permanently blocked in the kernel, for which it waits 0.3 seconds before it exits.
 */
public final class Threads {
    private Threads() {}

    /** Returns an executor with a thread for each task. */
    public static ExecutorService perTask() {
        return Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());
    }

    public static void start(Runnable task) {
        Thread.ofPlatform().daemon().start(task);
    }
}
