package io.dflint.builder.daemon;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Limits a response whose parts are kept in memory, so that an endless one fails instead of exhausting the memory. */
final class BoundedStream extends FilterInputStream {
    private long left;

    BoundedStream(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) throws IOException {
        left -= read;
        if (left < 0) {
            throw new IOException("the response of the daemon is too large");
        }
    }
}
