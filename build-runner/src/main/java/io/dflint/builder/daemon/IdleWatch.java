package io.dflint.builder.daemon;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Closes a connection on which nothing arrives for some time. */
final class IdleWatch implements AutoCloseable {
    private final int seconds;
    private final AtomicLong last = new AtomicLong(System.nanoTime());
    private final AtomicBoolean late = new AtomicBoolean();
    private final Thread thread;

    /** @param seconds the time limit; 0 for none */
    IdleWatch(int seconds, Runnable close) {
        this.seconds = seconds;
        thread = Thread.ofPlatform().daemon().unstarted(() -> watch(close));
        if (seconds > 0) {
            thread.start();
        }
    }

    private void watch(Runnable close) {
        try {
            long left = TimeUnit.SECONDS.toNanos(seconds);
            while (left > 0) {
                Thread.sleep(Duration.ofNanos(left));
                left = last.get() + TimeUnit.SECONDS.toNanos(seconds) - System.nanoTime();
            }
            late.set(true);
            close.run();
        } catch (InterruptedException e) {
            // The watch has ended.
        }
    }

    /** Records that data arrived. */
    void touch() {
        last.set(System.nanoTime());
    }

    /**
     * Checks whether the connection was closed by this watch.
     *
     * @throws SocketTimeoutException if it was
     */
    void check() throws SocketTimeoutException {
        if (late.get()) {
            throw new SocketTimeoutException("no answer within " + (seconds == 1 ? "1 second" : seconds + " seconds"));
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
