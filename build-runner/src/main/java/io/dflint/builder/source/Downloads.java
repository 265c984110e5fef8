package io.dflint.builder.source;

import io.dflint.builder.http.Http;
import io.dflint.builder.source.DownloadStore.Facts;
import io.dflint.builder.source.DownloadStore.Saved;
import io.dflint.builder.text.FailureText;
import io.dflint.builder.text.UrlLogin;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Downloads files for ADD. A file that was downloaded before is requested with its tag, so an unchanged file is not
 * transferred again.
 */
public final class Downloads {
    private static final int CONNECT_MILLIS = 30_000;
    private static final int IDLE_MILLIS = 120_000;

    private final DownloadStore store;
    private final Http http;

    /**
     * Creates a downloader.
     *
     * @param folder the directory for downloads
     * @param environment the environment, for proxies
     */
    public Downloads(Path folder, Map<String, String> environment) {
        this.store = new DownloadStore(folder);
        this.http = new Http(environment, CONNECT_MILLIS, IDLE_MILLIS);
    }

    /**
     * The secrets for a server. Values are null where there is none.
     *
     * @param token the bearer token
     * @param header the complete value of the Authorization header
     */
    public record Authorization(
            @Nullable String token, @Nullable String header) {
        public static final Authorization NONE = new Authorization(null, null);

        /**
         * Returns the secret {@code HTTP_AUTH_HEADER_host} or {@code HTTP_AUTH_TOKEN_host}, or else the credentials in
         * the URL for Basic authentication.
         */
        public static Authorization of(String url, java.util.function.Function<String, @Nullable String> secrets) {
            String host = host(url);
            String header = secret(secrets, "HTTP_AUTH_HEADER_", host);
            String token = header == null ? secret(secrets, "HTTP_AUTH_TOKEN_", host) : null;
            String login = UrlLogin.of(url);
            if (header == null && token == null && login != null) {
                header = "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
            }
            return new Authorization(token, header);
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
     * Downloads a file.
     *
     * @param checksum the expected digest, {@code sha256:…}, or empty
     * @return a tree with the single file {@code name}, owned by root, with mode 0600 and the modification time
     *     reported by the server, or 1970; the verified file stays open and is what is read
     * @throws IOException if the download fails or does not match the checksum
     */
    public FileTree fetch(String address, String name, String checksum, Authorization authorization)
            throws IOException {
        String url = UrlLogin.without(address);
        Saved saved = saved(url, authorization);
        String digest = "sha256:" + saved.facts().sha256();
        if (!checksum.isEmpty() && !checksum.equals(digest)) {
            saved.content().close();
            throw new IOException(url + ": the checksum is " + digest + ", expected " + checksum);
        }
        Facts facts = saved.facts();
        return new DownloadedFile(name, saved.content(), facts.sha256(), modified(facts.modified()));
    }

    private Saved saved(String url, Authorization authorization) throws IOException {
        Facts known = store.facts(url);
        FileChannel content = known == null || known.tag().isEmpty() ? null : store.open(known.sha256());
        boolean used = false;
        try (Http.Answer answer =
                http.request("GET", uri(url), headers(authorization, content == null ? null : known))) {
            if (answer.status() == 304 && content != null && known != null) {
                used = true;
                return new Saved(content, known);
            }
            if (answer.status() != 200) {
                throw new IOException(url + ": the server answered with status " + answer.status()
                        + (answer.status() == 401 || answer.status() == 403
                                ? "; credentials go into a secret named HTTP_AUTH_TOKEN_" + uri(url).getHost()
                                : ""));
            }
            return save(url, answer);
        } finally {
            if (content != null && !used) {
                content.close();
            }
        }
    }

    private Saved save(String url, Http.Answer answer) throws IOException {
        boolean plain = answer.header("content-encoding").isEmpty();
        long size = plain ? length(answer.header("content-length")) : -1;
        try {
            return store.save(url, answer.body(), size, answer.header("etag"), answer.header("last-modified"));
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            String message = FailureText.of(e);
            throw message.startsWith(answer.address().toString())
                    ? e
                    : new IOException(answer.address() + ": " + message, e);
        }
    }

    private static Map<String, String> headers(Authorization authorization, @Nullable Facts known) {
        Map<String, String> headers = new LinkedHashMap<>();
        String authorized = authorization.value();
        if (authorized != null) {
            headers.put("Authorization", authorized);
        }
        if (known != null) {
            headers.put("If-None-Match", known.tag());
        }
        return headers;
    }

    /** Parses the length announced by a server; negative if it is missing. */
    private static long length(String header) {
        try {
            return header.isEmpty() ? -1 : Long.parseLong(header);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Removes all downloads. */
    public void clear() throws IOException {
        store.clear();
    }

    private static URI uri(String url) throws IOException {
        try {
            return new URI(url.replace(" ", "%20"));
        } catch (URISyntaxException e) {
            throw new IOException(url + " is not a URL", e);
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
}
