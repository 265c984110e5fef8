package io.dflint.build.source;

import io.dflint.build.digest.Sha256;
import io.dflint.build.http.Http;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Files from the web for ADD. A file that was loaded before is asked for by its tag, so an unchanged one is not loaded
 * again.
 */
public final class Downloads {
    private static final int CONNECT_MILLIS = 30_000;
    private static final int IDLE_MILLIS = 120_000;
    private static final int BUFFER = 64 * 1024;

    private final Path folder;
    private final Http http;

    /**
     * A place for downloads.
     *
     * @param folder where they are kept
     * @param environment for proxies
     */
    public Downloads(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.http = new Http(environment, CONNECT_MILLIS, IDLE_MILLIS);
    }

    /**
     * What a server wants to see of secrets. Null where there is none.
     *
     * @param token goes as a bearer token
     * @param header is the whole value of the Authorization header
     */
    public record Authorization(
            @Nullable String token, @Nullable String header) {
        public static final Authorization NONE = new Authorization(null, null);

        /**
         * Looks for {@code HTTP_AUTH_HEADER_host} and {@code HTTP_AUTH_TOKEN_host} among the build's secrets, then for
         * those without a host.
         */
        public static Authorization of(String url, java.util.function.Function<String, @Nullable String> secrets) {
            String host = host(url);
            String header = secret(secrets, "HTTP_AUTH_HEADER_", host);
            return header != null
                    ? new Authorization(null, header)
                    : new Authorization(secret(secrets, "HTTP_AUTH_TOKEN_", host), null);
        }

        private static @Nullable String secret(
                java.util.function.Function<String, @Nullable String> secrets, String name, String host) {
            String value = secrets.apply(name + host);
            return value == null ? null : value.strip();
        }

        private static String host(String url) {
            try {
                String host = new URI(url).getHost();
                return host == null ? "" : host;
            } catch (URISyntaxException e) {
                return "";
            }
        }

        private @Nullable String value() {
            return header != null ? header : token != null ? "Bearer " + token : null;
        }
    }

    /**
     * Loads a file.
     *
     * @param checksum {@code sha256:…} that the file must have, or empty
     * @return a tree with the one file {@code name}: of root's, mode 0600, modified when the server says so or in 1970
     * @throws IOException if it cannot be loaded or is not what it should be
     */
    public FileTree fetch(String url, String name, String checksum, Authorization authorization) throws IOException {
        Path content = folder.resolve(key(url) + ".content");
        Path facts = folder.resolve(key(url) + ".facts");
        Files.createDirectories(folder);
        Properties known = read(content, facts);
        Map<String, String> headers = new LinkedHashMap<>();
        String authorized = authorization.value();
        if (authorized != null) {
            headers.put("Authorization", authorized);
        }
        if (known.containsKey("etag")) {
            headers.put("If-None-Match", known.getProperty("etag"));
        }
        Properties now;
        try (Http.Answer answer = http.request("GET", uri(url), headers)) {
            if (answer.status() == 304) {
                now = known;
            } else if (answer.status() != 200) {
                throw new IOException(url + ": the server answered with status " + answer.status()
                        + (answer.status() == 401 || answer.status() == 403
                                ? "; credentials go into a secret named HTTP_AUTH_TOKEN_" + uri(url).getHost()
                                : ""));
            } else {
                now = save(answer, content, facts);
            }
        }
        String digest = "sha256:" + now.getProperty("sha256", "");
        if (!checksum.isEmpty() && !checksum.equals(digest)) {
            throw new IOException(url + ": the checksum is " + digest + ", expected " + checksum);
        }
        return new OneFile(name, content, modified(now.getProperty("modified", "")), Files.size(content));
    }

    private static URI uri(String url) throws IOException {
        try {
            return new URI(url.replace(" ", "%20"));
        } catch (URISyntaxException e) {
            throw new IOException(url + " is no address", e);
        }
    }

    private static String key(String url) {
        return Sha256.hex(url);
    }

    private static Properties read(Path content, Path facts) {
        Properties known = new Properties();
        if (Files.exists(content)) {
            try (InputStream in = Files.newInputStream(facts)) {
                known.load(in);
            } catch (IOException | IllegalArgumentException e) {
                known.clear();
            }
        }
        return known;
    }

    /** The facts are written last and go first, so they never belong to another content. */
    private static Properties save(Http.Answer answer, Path content, Path facts) throws IOException {
        Path parent = content.toAbsolutePath().getParent();
        Path temporary = Files.createTempFile(parent, "download", ".tmp");
        try {
            String told = answer.header("content-length");
            Sha256 digest = new Sha256(length(told));
            long size = 0;
            try (OutputStream out = Files.newOutputStream(temporary)) {
                InputStream body = answer.body();
                byte[] buffer = new byte[BUFFER];
                for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                    digest.update(buffer, 0, read);
                    out.write(buffer, 0, read);
                    size += read;
                }
            }
            if (!told.isEmpty() && answer.header("content-encoding").isEmpty() && !told.equals(Long.toString(size))) {
                throw new IOException(answer.address() + ": " + size + " of " + told + " bytes arrived");
            }
            Properties now = new Properties();
            now.setProperty("sha256", digest.hex());
            now.setProperty("modified", answer.header("last-modified"));
            if (!answer.header("etag").isEmpty()) {
                now.setProperty("etag", answer.header("etag"));
            }
            Files.deleteIfExists(facts);
            Files.move(temporary, content, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            try (OutputStream out = Files.newOutputStream(facts)) {
                now.store(out, null);
            }
            return now;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** What a server tells about the length, 0 for nothing. */
    private static long length(String told) {
        try {
            return Long.parseLong(told);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static Instant modified(String header) {
        try {
            return ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }

    /** A tree with one file, whose content stays where it is. */
    private static final class OneFile implements FileTree {
        private final String name;
        private final MemoryTree folder = new MemoryTree(Instant.EPOCH);
        private final FileEntry file;

        OneFile(String name, Path content, Instant modified, long size) {
            this.name = name;
            this.file = new FileEntry() {
                @Override
                public String path() {
                    return name;
                }

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
                public Instant modified() {
                    return modified;
                }

                @Override
                public long size() {
                    return size;
                }

                @Override
                public String link() {
                    return "";
                }

                @Override
                public java.util.SortedMap<String, byte[]> xattrs() {
                    return io.dflint.build.tar.TarHeader.NO_XATTRS;
                }

                @Override
                public InputStream open() throws IOException {
                    return Files.newInputStream(content);
                }
            };
        }

        @Override
        public @Nullable FileEntry entry(String path) {
            return path.equals(name) ? file : folder.entry(path);
        }

        @Override
        public List<FileEntry> children(String path) {
            return path.isEmpty() ? List.of(file) : List.of();
        }

        @Override
        public void close() {}
    }
}
