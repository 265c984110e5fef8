package io.dflint.builder.source;

import io.dflint.builder.digest.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Downloads on disk, shared by all builds of a user. A content is named by its SHA-256, created atomically and never
 * modified. The response headers of its URL are stored next to it.
 */
final class DownloadStore {
    private static final int BUFFER = 64 * 1024;
    private static final int MAX_FACTS = 64 * 1024;

    private final Path folder;

    DownloadStore(Path folder) {
        this.folder = folder;
    }

    /** The headers of a server's response, and the digest of its content. */
    record Facts(String sha256, String tag, String modified) {
        static @Nullable Facts of(Properties properties) {
            String sha256 = properties.getProperty("sha256", "");
            return sha256.matches("[0-9a-f]{64}")
                    ? new Facts(sha256, properties.getProperty("etag", ""), properties.getProperty("modified", ""))
                    : null;
        }

        private Properties properties() {
            Properties properties = new Properties();
            properties.setProperty("sha256", sha256);
            properties.setProperty("etag", tag);
            properties.setProperty("modified", modified);
            return properties;
        }
    }

    private Path factsFile(String url) {
        return folder.resolve(Sha256.hex(url) + ".facts");
    }

    private Path content(String sha256) {
        return folder.resolve(sha256 + ".content");
    }

    /** Returns what is stored about a URL, or null if it is unknown. */
    @Nullable
    Facts facts(String url) {
        Path file = factsFile(url);
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!attributes.isRegularFile() || attributes.size() > MAX_FACTS) {
                return null;
            }
            Properties properties = new Properties();
            try (InputStream in = Files.newInputStream(file)) {
                properties.load(in);
            }
            return Facts.of(properties);
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }

    /** Opens a content. Returns null if it is missing or does not match its digest. */
    @Nullable
    FileChannel open(String sha256) throws IOException {
        Path file = content(sha256);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        FileChannel channel;
        try {
            channel = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            return null;
        }
        boolean valid = false;
        try {
            valid = sha256(channel).equals(sha256);
            return valid ? channel : null;
        } finally {
            if (!valid) {
                channel.close();
            }
        }
    }

    private static String sha256(FileChannel channel) throws IOException {
        long size = channel.size();
        Sha256 digest = new Sha256(size);
        byte[] buffer = new byte[BUFFER];
        long at = 0;
        for (int read = channel.read(ByteBuffer.wrap(buffer), at);
                read > 0;
                read = channel.read(ByteBuffer.wrap(buffer), at)) {
            digest.update(buffer, 0, read);
            at += read;
        }
        return digest.hex();
    }

    /** An open content of the store, with the facts about it. */
    record Saved(FileChannel content, Facts facts) {}

    /**
     * Stores the response of a server.
     *
     * @param size the size announced by the server; negative if it is unknown
     * @throws IOException if that fails, also if the size of the content differs
     */
    Saved save(String url, InputStream body, long size, String tag, String modified) throws IOException {
        Files.createDirectories(folder);
        Path temporary = Files.createTempFile(folder, "download", ".tmp");
        FileChannel channel = null;
        try {
            channel = FileChannel.open(temporary, StandardOpenOption.READ, StandardOpenOption.WRITE);
            String sha256 = write(body, size, channel);
            Files.move(temporary, content(sha256), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Facts before = facts(url);
            Facts now = new Facts(sha256, tag, modified);
            write(now, factsFile(url));
            if (before != null && !before.sha256.equals(sha256)) {
                // A build that uses the old content has it open; another URL with that content downloads it again.
                Files.deleteIfExists(content(before.sha256));
            }
            return new Saved(channel, now);
        } catch (IOException | RuntimeException e) {
            if (channel != null) {
                channel.close();
            }
            throw e;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static String write(InputStream body, long size, FileChannel channel) throws IOException {
        Sha256 digest = new Sha256(Math.max(0, size));
        long written = 0;
        byte[] buffer = new byte[BUFFER];
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            digest.update(buffer, 0, read);
            ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
            while (bytes.hasRemaining()) {
                written += channel.write(bytes, written);
            }
        }
        if (size >= 0 && size != written) {
            throw new IOException(written + " of " + size + " bytes arrived");
        }
        return digest.hex();
    }

    private void write(Facts facts, Path file) throws IOException {
        Path temporary = Files.createTempFile(folder, "facts", ".tmp");
        try {
            try (OutputStream out = Files.newOutputStream(temporary)) {
                facts.properties().store(out, null);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Removes all downloads. Builds that have one open can still read it. */
    void clear() throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
