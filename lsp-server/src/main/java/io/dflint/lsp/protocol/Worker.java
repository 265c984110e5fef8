package io.dflint.lsp.protocol;

import io.dflint.lsp.document.Cancellation;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A thread that does one job after the other. A job that no one waits for any more is not begun. */
public final class Worker implements AutoCloseable {
    /** How many jobs may wait; an editor has a few dozen at most. */
    static final int MOST_WAITING = 10_000;

    private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Runnable whenIdle;
    private final Thread thread;
    private volatile boolean closed;

    public Worker(String name) {
        this(name, () -> {});
    }

    /** @param whenIdle is run after a job if no other one waits */
    public Worker(String name, Runnable whenIdle) {
        this.whenIdle = whenIdle;
        thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
        thread.start();
    }

    /**
     * Queues a job.
     *
     * @param outdated whether the job's input is not the newest any more; then the future fails with {@code ContentModified}
     * @return a future that fails at once if {@link #MOST_WAITING} jobs wait already
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
                // closed, or nothing to do with us
            }
        }
    }

    /** Begins no further job. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
