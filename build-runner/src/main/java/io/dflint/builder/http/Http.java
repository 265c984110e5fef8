package io.dflint.builder.http;

import io.dflint.builder.text.FailureText;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP client for downloads and registries. It uses Java's old client, which can time out when a server stops in the
 * middle of a response; the new one cannot.
 */
public final class Http {
    private static final int MOST_REDIRECTS = 10;

    private final Map<String, String> environment;
    private final int connectMillis;
    private final int idleMillis;

    /**
     * Creates a client.
     *
     * @param environment provides {@code HTTP_PROXY}, {@code HTTPS_PROXY} and {@code NO_PROXY}
     * @param connectMillis the time limit for connecting
     * @param idleMillis the time limit without data
     */
    public Http(Map<String, String> environment, int connectMillis, int idleMillis) {
        this.environment = environment;
        this.connectMillis = connectMillis;
        this.idleMillis = idleMillis;
    }

    /**
     * A response with any status, which must be closed.
     *
     * @param address the URL after redirects
     * @param headers the headers, with names in lower case; the first of several with the same name
     */
    public record Answer(URI address, int status, Map<String, String> headers, InputStream body)
            implements AutoCloseable {

        /** Returns a header, or an empty text if it is missing. */
        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }

    /**
     * Sends a request without a body and follows redirects. Credentials are only sent to the first host and protocol.
     *
     * @throws IOException with a one-line message that contains the URL
     */
    public Answer request(String method, URI address, Map<String, String> headers) throws IOException {
        URI at = address;
        Map<String, String> sent = headers;
        for (int i = 0; i <= MOST_REDIRECTS; i++) {
            Answer answer = once(method, at, sent);
            String location = answer.header("location");
            if (answer.status < 300 || answer.status > 308 || answer.status == 304 || location.isEmpty()) {
                return answer;
            }
            answer.close();
            URI next = resolve(at, location);
            if (!isSameOrigin(at, next)) {
                sent = new LinkedHashMap<>(sent);
                sent.keySet().removeIf(name -> name.equalsIgnoreCase("Authorization"));
            }
            at = next;
        }
        throw new IOException(address + ": too many redirects");
    }

    /** Reports whether the secrets for one URL may be sent to another. */
    static boolean isSameOrigin(URI one, URI other) {
        return String.valueOf(one.getScheme()).equals(other.getScheme())
                && String.valueOf(one.getHost()).equals(other.getHost())
                && one.getPort() == other.getPort();
    }

    private static URI resolve(URI from, String location) throws IOException {
        try {
            URI next = from.resolve(location);
            if ("http".equals(next.getScheme()) || "https".equals(next.getScheme())) {
                return next;
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(from + ": invalid redirect to " + location, e);
        }
        throw new IOException(from + ": redirects to " + location + ", which is not HTTP");
    }

    private Answer once(String method, URI address, Map<String, String> headers) throws IOException {
        try {
            if (!(address.toURL().openConnection(proxy(address)) instanceof HttpURLConnection connection)) {
                throw new IOException(address + ": not an HTTP address");
            }
            connection.setInstanceFollowRedirects(false);
            connection.setConnectTimeout(connectMillis);
            connection.setReadTimeout(idleMillis);
            connection.setRequestMethod(method);
            connection.setRequestProperty("User-Agent", "dfbuild");
            headers.forEach(connection::setRequestProperty);
            int status = connection.getResponseCode();
            Map<String, String> received = new TreeMap<>();
            for (Map.Entry<String, List<String>> header :
                    connection.getHeaderFields().entrySet()) {
                if (header.getKey() != null) {
                    received.put(
                            header.getKey().toLowerCase(Locale.ROOT),
                            header.getValue().getLast());
                }
            }
            InputStream body = status >= 400 ? connection.getErrorStream() : connection.getInputStream();
            return new Answer(
                    address, status, received, new Body(address, body == null ? InputStream.nullInputStream() : body));
        } catch (IllegalArgumentException e) {
            throw new IOException(address + ": not an HTTP address", e);
        } catch (IOException e) {
            throw failure(address, e);
        }
    }

    private IOException failure(URI address, IOException e) {
        String why = switch (e) {
            case SocketTimeoutException silent ->
                String.valueOf(silent.getMessage()).toLowerCase(Locale.ROOT).contains("connect")
                        ? "no connection within " + connectMillis / 1000 + " seconds"
                        : "no answer within " + idleMillis / 1000 + " seconds";
            default -> FailureText.of(e);
        };
        return why.startsWith(address.toString()) ? e : new IOException(address + ": " + why, e);
    }

    /** Adds the URL to the failures of a body. */
    private final class Body extends FilterInputStream {
        private final URI address;

        Body(URI address, InputStream in) {
            super(in);
            this.address = address;
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (IOException e) {
                throw failure(address, e);
            }
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                return super.read(bytes, offset, length);
            } catch (IOException e) {
                throw failure(address, e);
            }
        }
    }

    private Proxy proxy(URI address) {
        String host = address.getHost();
        String setting = variable("https".equals(address.getScheme()) ? "https_proxy" : "http_proxy");
        if (setting == null || host == null || isDirect(host)) {
            return Proxy.NO_PROXY;
        }
        try {
            URI proxy = URI.create(setting.contains("://") ? setting : "http://" + setting);
            int port = proxy.getPort() < 0 ? 80 : proxy.getPort();
            return proxy.getHost() == null
                    ? Proxy.NO_PROXY
                    : new Proxy(Proxy.Type.HTTP, new InetSocketAddress(proxy.getHost(), port));
        } catch (IllegalArgumentException e) {
            return Proxy.NO_PROXY;
        }
    }

    private @Nullable String variable(String name) {
        String value = environment.get(name);
        if (value == null || value.isEmpty()) {
            value = environment.get(name.toUpperCase(Locale.ROOT));
        }
        return value == null || value.isEmpty() ? null : value;
    }

    private boolean isDirect(String host) {
        if (host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]")) {
            return true;
        }
        String list = variable("no_proxy");
        if (list == null) {
            return false;
        }
        for (String entry : list.split(",", -1)) {
            String name = entry.strip();
            String domain = name.startsWith(".") ? name : "." + name;
            if (name.equals("*") || host.equals(name) || !name.isEmpty() && host.endsWith(domain)) {
                return true;
            }
        }
        return false;
    }
}
