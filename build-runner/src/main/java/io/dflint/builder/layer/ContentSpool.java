package io.dflint.builder.layer;

import io.dflint.builder.source.Spool;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Keeps the contents of files that can be read only once in a temporary file for the duration of the build. */
public final class ContentSpool implements AutoCloseable {
    private @Nullable Spool spool;

    /** Reads a stream to its end and keeps its content. */
    public synchronized LayerTree.Content keep(InputStream content) throws IOException {
        Spool known = spool;
        if (known == null) {
            known = new Spool();
            spool = known;
        }
        Spool kept = known;
        Spool.Slice slice = kept.append(content);
        return () -> kept.open(slice);
    }

    @Override
    public synchronized void close() throws IOException {
        if (spool != null) {
            spool.close();
        }
    }
}
