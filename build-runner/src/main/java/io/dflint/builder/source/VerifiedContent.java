package io.dflint.builder.source;

import io.dflint.builder.digest.Sha256;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The content of a file that was hashed before. Reading it to the end verifies that it has not changed. */
final class VerifiedContent extends FilterInputStream {
    private final Sha256 digest;
    private final String expected;
    private final Runnable changed;
    private boolean ended;

    /**
     * @param expected the file's {@link FileEntry#digest}
     * @param changed runs if the content has another digest
     */
    VerifiedContent(FileEntry entry, InputStream content, String expected, Runnable changed) throws IOException {
        super(content);
        this.digest = ContentDigest.begin(entry);
        this.expected = expected;
        this.changed = changed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (read > 0) {
            digest.update(bytes, offset, read);
        } else if (read < 0 && !ended) {
            ended = true;
            if (!digest.hex().equals(expected)) {
                changed.run();
            }
        }
        return read;
    }

    /** Reads the skipped bytes, because they count for the digest. */
    @Override
    public long skip(long count) throws IOException {
        byte[] buffer = new byte[8192];
        long left = count;
        while (left > 0) {
            int read = read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                break;
            }
            left -= read;
        }
        return count - left;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
