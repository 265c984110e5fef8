package io.dflint.builder.daemon;

import java.io.OutputStream;

/** A connection to the input and output of a running container. */
public interface Attachment extends AutoCloseable {

    /** The input of the container. Closing it signals the end of input. */
    OutputStream input();

    /** Copies the output in the calling thread until the container closes it. */
    void copyTo(Sink sink) throws EngineException;

    /** Disconnects. A running {@link #copyTo} returns. */
    @Override
    void close();

    /** Receives the output in pieces as they arrive. */
    @FunctionalInterface
    interface Sink {
        /**
         * Handles a piece of output.
         *
         * @param error whether it was written to standard error
         * @param bytes the buffer, valid only during the call, with {@code length} bytes from {@code offset}
         */
        void accept(boolean error, byte[] bytes, int offset, int length) throws java.io.IOException;
    }
}
