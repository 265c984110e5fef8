package io.dflint.registry.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sends single requests with limits on time, size and redirects. Credentials are sent only to the host that they are
 * for.
 */
final class Wire {
    /** No manifest, list of tags or token is larger. Registries limit manifests to 4 MiB. */
    private static final int MOST_BYTES = 8 << 20;

    private static final int MOST_REDIRECTS = 5;

    /** Waits between tries; replaced in tests. */
    interface Pause {
        void of(Duration time) throws InterruptedException;
    }

    private final Duration patience;
    private final Certificates certificates;
    private final Pause pause;

    Wire(Duration patience, Certificates certificates, Pause pause) {
        this.patience = patience;
        this.certificates = certificates;
        this.pause = pause;
    }

    /**
     * Sends a request, and retries if the server is busy or closes the connection.
     *
     * @param authorization the value of the header; empty if there is none
     * @throws IOException if there is no answer, or if it is too long
     */
    Answer send(Request request, URI address, String authorization) throws IOException, InterruptedException {
        for (int tries = 0; ; tries++) {
            boolean last = tries + 1 >= Patience.TRIES;
            try {
                Answer answer = follow(request, address, authorization);
                Duration wait = Patience.beforeNext(tries, Patience.asked(answer));
                if (last || wait.isNegative() || !Patience.isWorthAnotherTry(answer.status())) {
                    return answer;
                }
                pause.of(wait);
            } catch (IOException e) {
                if (last || !isPassing(e)) {
                    throw e;
                }
                pause.of(Patience.beforeNext(tries, Duration.ZERO));
            }
        }
    }

    /**
     * Reports whether a failure may be temporary, such as a connection that was cut, but not one that was never
     * established.
     */
    private static boolean isPassing(IOException e) {
        return !(e instanceof UnexpectedAnswerException
                || e instanceof ConnectException
                || e instanceof UnknownHostException
                || e instanceof SocketTimeoutException
                || e instanceof SSLException);
    }

    private Answer follow(Request request, URI address, String authorization) throws IOException {
        URI at = address;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            Answer answer = once(request, at, isSameOrigin(at, address) ? authorization : "");
            String location = answer.header("Location");
            if (answer.status() < 300 || answer.status() >= 400 || location.isEmpty()) {
                return answer;
            }
            at = target(at, location);
        }
        throw new UnexpectedAnswerException("too many redirects");
    }

    private Answer once(Request request, URI address, String authorization) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        try {
            connection.setInstanceFollowRedirects(false);
            connection.setUseCaches(false);
            connection.setConnectTimeout((int) patience.toMillis());
            connection.setReadTimeout((int) patience.toMillis());
            connection.setRequestMethod(request.method());
            connection.setRequestProperty("User-Agent", "dflint");
            connection.setRequestProperty(
                    "Accept", request.accepted().isEmpty() ? "*/*" : String.join(", ", request.accepted()));
            if (!authorization.isEmpty()) {
                connection.setRequestProperty("Authorization", authorization);
            }
            SSLSocketFactory own = certificates.of(address.getAuthority());
            if (own != null && connection instanceof HttpsURLConnection secure) {
                secure.setSSLSocketFactory(own);
            }
            if (!request.form().isEmpty()) {
                connection.setDoOutput(true);
                connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
                try (OutputStream out = connection.getOutputStream()) {
                    out.write(request.form().getBytes(StandardCharsets.UTF_8));
                }
            }
            return answer(connection);
        } finally {
            connection.disconnect();
        }
    }

    private Answer answer(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        if (status < 0) {
            throw new UnexpectedAnswerException("the answer is not HTTP");
        }
        byte[] body = {};
        try (InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            if (in != null) {
                body = read(in);
            }
        }
        Map<String, List<String>> headers = new TreeMap<>();
        connection.getHeaderFields().forEach((name, values) -> {
            if (name != null) {
                headers.put(name, values);
            }
        });
        return new Answer(status, headers, body);
    }

    /**
     * Reads a body. The time limit is for the whole body, so that a server cannot extend it by sending a byte at a
     * time.
     */
    private byte[] read(InputStream in) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] part = new byte[1 << 13];
        for (int count = in.read(part); count >= 0; count = in.read(part)) {
            out.write(part, 0, count);
            if (out.size() > MOST_BYTES) {
                throw new UnexpectedAnswerException("the answer is longer than " + (MOST_BYTES >> 20) + " MiB");
            }
            if (System.nanoTime() - end > 0) {
                throw new SocketTimeoutException();
            }
        }
        return out.toByteArray();
    }

    /** Returns the target of a redirect. It never leads from TLS to plain HTTP or to another scheme. */
    private static URI target(URI from, String location) throws IOException {
        try {
            URI target = from.resolve(location);
            String scheme = Objects.requireNonNullElse(target.getScheme(), "");
            boolean safe = scheme.equals("https") || scheme.equals("http") && "http".equals(from.getScheme());
            if (safe && target.getHost() != null) {
                return target;
            }
        } catch (IllegalArgumentException e) {
            // Handled below.
        }
        throw new UnexpectedAnswerException("redirected to an invalid address, or to one without TLS");
    }

    private static boolean isSameOrigin(URI a, URI b) {
        return a.getScheme().equals(b.getScheme()) && a.getAuthority().equals(b.getAuthority());
    }
}
