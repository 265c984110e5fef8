package io.dflint.builder.daemon;

import java.io.OutputStream;

/** A connection to a running container's input and output. */
public interface Attachment extends AutoCloseable {

    /** The container's input; closing it is the end of input for the container. */
    OutputStream input();

    /** Passes on the output until the container closes it. Read in the calling thread. */
    void copyTo(Sink sink) throws EngineException;

    /** Disconnects; a running {@link #copyTo} ends. */
    @Override
    void close();

    /** Takes the output in pieces, as they come. */
    @FunctionalInterface
    interface Sink {
        /**
         * Takes a piece.
         *
         * @param error whether it was written to the standard error
         * @param bytes valid only during the call, from {@code offset} on {@code length} bytes
         */
        void accept(boolean error, byte[] bytes, int offset, int length) throws java.io.IOException;
    }
}
