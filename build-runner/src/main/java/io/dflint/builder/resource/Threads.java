package io.dflint.builder.resource;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Threads for what waits for the daemon. They are no virtual ones: as soon as one of those waits for a socket, the JVM
 * has a thread that stays in the kernel permanently, and for such a thread it waits 0.3 seconds before it ends.
 */
public final class Threads {
    private Threads() {}

    /** A thread for each task. */
    public static ExecutorService perTask() {
        return Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());
    }

    public static void start(Runnable task) {
        Thread.ofPlatform().daemon().start(task);
    }
}
