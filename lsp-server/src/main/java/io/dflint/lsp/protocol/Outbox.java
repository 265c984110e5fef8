package io.dflint.lsp.protocol;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.jspecify.annotations.Nullable;

/**
 * The queue of messages to the client. A separate thread writes them, so neither reading nor answering waits for a
 * client that reads slowly. The size is limited: a client that never reads loses the connection.
 */
final class Outbox implements MessageConsumer, AutoCloseable {
    /** The limit for waiting messages in bytes; one response about the largest document fits. */
    static final long MOST_WAITING = 64L << 20;

    /** The time limit for the last messages when the connection ends, in milliseconds. */
    private static final long LAST_WRITES = 2_000;

    private final OutputStream out;
    private final MessageJsonHandler json;
    private final Runnable onFull;
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private final Thread writer;
    private long bytes;
    private boolean closed;
    private @Nullable IOException broken;

    /** @param onFull runs once, on any thread, when the client has left more than {@link #MOST_WAITING} bytes unread */
    Outbox(OutputStream out, MessageJsonHandler json, Runnable onFull) {
        this.out = out;
        this.json = json;
        this.onFull = onFull;
        writer = Thread.ofPlatform().name("dfls-writer").daemon().unstarted(this::write);
        writer.start();
    }

    /** Adds a message and returns immediately. Messages after the end of the connection are dropped. */
    @Override
    public void consume(Message message) {
        byte[] content = json.serialize(message).getBytes(StandardCharsets.UTF_8);
        byte[] header = ("Content-Length: " + content.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        boolean full;
        synchronized (waiting) {
            if (closed || broken != null) {
                return;
            }
            waiting.add(header);
            waiting.add(content);
            bytes += header.length + content.length;
            full = bytes > MOST_WAITING;
            if (full) {
                closed = true;
                waiting.clear();
            }
            waiting.notifyAll();
        }
        if (full) {
            onFull.run();
        }
    }

    private void write() {
        try {
            while (true) {
                byte[] next = take();
                if (next == null) {
                    return;
                }
                out.write(next);
                synchronized (waiting) {
                    bytes -= next.length;
                    if (!waiting.isEmpty()) {
                        continue;
                    }
                }
                out.flush();
            }
        } catch (IOException e) {
            synchronized (waiting) {
                broken = e;
                waiting.clear();
            }
        } catch (InterruptedException e) {
            // The outbox was closed.
        }
    }

    private byte @Nullable [] take() throws InterruptedException {
        synchronized (waiting) {
            while (waiting.isEmpty() && !closed) {
                waiting.wait();
            }
            return waiting.poll();
        }
    }

    /** Writes the remaining messages, unless the client is too slow. */
    @Override
    public void close() {
        synchronized (waiting) {
            closed = true;
            waiting.notifyAll();
        }
        try {
            writer.join(LAST_WRITES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        writer.interrupt();
    }
}
