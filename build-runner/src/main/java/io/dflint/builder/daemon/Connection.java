package io.dflint.builder.daemon;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A connection to the daemon: two streams, independent of the transport. */
abstract class Connection implements Closeable {
    private static final int BUFFER = 32 * 1024;

    private final BufferedInputStream in;
    private final OutputStream out;
    private long idleSince;

    Connection(InputStream in, OutputStream out) {
        this.in = new BufferedInputStream(in, BUFFER);
        this.out = out;
    }

    final BufferedInputStream in() {
        return in;
    }

    final OutputStream out() {
        return out;
    }

    /** Signals the end of the output to the other side, whose answers can still be read. */
    abstract void closeOutput() throws IOException;

    /** Returns the failure of an exchange, with the reason added if this connection knows it. */
    IOException explained(IOException failure) {
        return failure;
    }

    final void markIdle(long nanos) {
        idleSince = nanos;
    }

    final long idleSince() {
        return idleSince;
    }

    @Override
    public abstract void close();
}
