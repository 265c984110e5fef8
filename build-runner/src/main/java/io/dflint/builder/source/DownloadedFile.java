package io.dflint.builder.source;

import io.dflint.builder.digest.Sha256;
import io.dflint.builder.stream.BlockInput;
import io.dflint.builder.tar.TarHeader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A tree with a single downloaded file. The file stays open, so that nobody can replace it. */
final class DownloadedFile implements FileTree {
    private final FileChannel channel;
    private final MemoryTree folder = new MemoryTree(Instant.EPOCH);
    private final Entry file;

    /**
     * @param channel the content, which is closed with the tree
     * @param sha256 the digest of the content; reading a content with another digest to its end throws an exception
     */
    DownloadedFile(String name, FileChannel channel, String sha256, Instant modified) throws IOException {
        this.channel = channel;
        this.file = new Entry(name, channel, sha256, modified, channel.size());
    }

    @Override
    public @Nullable FileEntry entry(String path) {
        return path.equals(file.path) ? file : folder.entry(path);
    }

    @Override
    public List<FileEntry> children(String path) {
        return path.isEmpty() ? List.of(file) : List.of();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private record Entry(String path, FileChannel channel, String sha256, Instant modified, long size)
            implements FileEntry {
        @Override
        public Type type() {
            return Type.FILE;
        }

        @Override
        public int mode() {
            return 0600;
        }

        @Override
        public long uid() {
            return 0;
        }

        @Override
        public long gid() {
            return 0;
        }

        @Override
        public String link() {
            return "";
        }

        @Override
        public SortedMap<String, byte[]> xattrs() {
            return TarHeader.NO_XATTRS;
        }

        @Override
        public InputStream open() {
            return new Content(channel, size, sha256);
        }
    }

    private static final class Content extends BlockInput {
        private final FileChannel channel;
        private final String sha256;
        private final Sha256 digest;
        private long at;
        private boolean ended;

        Content(FileChannel channel, long size, String sha256) {
            this.channel = channel;
            this.sha256 = sha256;
            this.digest = new Sha256(size);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = channel.read(ByteBuffer.wrap(bytes, offset, length), at);
            if (read > 0) {
                digest.update(bytes, offset, read);
                at += read;
            } else if (read < 0 && !ended) {
                ended = true;
                if (!digest.hex().equals(sha256)) {
                    throw new IOException("a download in the cache of dfbuild changed while it was used");
                }
            }
            return read;
        }
    }
}
