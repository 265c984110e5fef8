package io.dflint.lsp.protocol;

import io.dflint.lsp.document.Cancellation;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A thread that runs jobs one after the other. A job is not started if nobody waits for its result any more. */
public final class Worker implements AutoCloseable {
    /** The limit for waiting jobs; an editor has a few dozen at most. */
    static final int MOST_WAITING = 10_000;

    private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Runnable whenIdle;
    private final Thread thread;
    private volatile boolean closed;

    public Worker(String name) {
        this(name, () -> {});
    }

    /** @param whenIdle runs after a job if no other one is waiting */
    public Worker(String name, Runnable whenIdle) {
        this.whenIdle = whenIdle;
        thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
        thread.start();
    }

    /**
     * Queues a job.
     *
     * @param outdated reports whether the input of the job is no longer current; the future then fails with {@code
     *     ContentModified}
     * @return a future, which fails immediately if {@link #MOST_WAITING} jobs are waiting
     */
    public CompletableFuture<@Nullable Object> submit(
            BooleanSupplier outdated, Function<Cancellation, @Nullable Object> job) {
        CompletableFuture<@Nullable Object> future = new CompletableFuture<>();
        if (!queue.offer(() -> perform(future, outdated, job))) {
            future.completeExceptionally(
                    Errors.requestFailed("more than " + MOST_WAITING + " requests wait for an answer"));
        }
        return future;
    }

    private static void perform(
            CompletableFuture<@Nullable Object> future,
            BooleanSupplier outdated,
            Function<Cancellation, @Nullable Object> job) {
        if (future.isDone()) {
            return;
        }
        if (outdated.getAsBoolean()) {
            future.completeExceptionally(Errors.contentModified());
            return;
        }
        try {
            future.complete(job.apply(() -> check(future, outdated)));
        } catch (Throwable e) { // also StackOverflowError: one bad document must not end the thread
            future.completeExceptionally(e);
        }
    }

    private static void check(CompletableFuture<?> future, BooleanSupplier outdated) {
        if (future.isDone()) {
            throw new CancellationException();
        }
        if (outdated.getAsBoolean()) {
            throw Errors.contentModified();
        }
    }

    private void run() {
        while (!closed) {
            try {
                queue.take().run();
                if (queue.isEmpty()) {
                    whenIdle.run();
                }
            } catch (InterruptedException e) {
                // The worker was closed, or the interruption was not for it.
            }
        }
    }

    /** Starts no further jobs. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
