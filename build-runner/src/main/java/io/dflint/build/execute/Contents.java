package io.dflint.build.execute;

import java.io.IOException;
import java.io.InputStream;

/** Keeps contents of files that can be read only once, one behind the other. */
final class Contents implements AutoCloseable {
    private final Spool spool = new Spool();

    /** Reads a stream to its end. */
    synchronized LayerTree.Content keep(InputStream content) throws IOException {
        long start = spool.size();
        content.transferTo(spool);
        long length = spool.size() - start;
        return () -> {
            spool.flush();
            InputStream in = spool.open();
            in.skipNBytes(start);
            return new LimitedStream(in, length);
        };
    }

    @Override
    public void close() throws IOException {
        spool.close();
        spool.delete();
    }
}
