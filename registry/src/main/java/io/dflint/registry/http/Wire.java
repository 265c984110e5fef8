package io.dflint.registry.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Sends single requests: bounded in time and size, redirected within limits, credentials only to the host they are for. */
final class Wire {
    /** No manifest, list of tags or token is larger; registries limit manifests to 4 MiB. */
    private static final int MOST_BYTES = 8 << 20;

    private static final int MOST_REDIRECTS = 5;
    private static final HttpHeaders NONE = HttpHeaders.of(Map.of(), (name, value) -> true);

    /** Waits between tries; tests do not. */
    interface Pause {
        void of(Duration time) throws InterruptedException;
    }

    private final Duration patience;
    private final Certificates certificates;
    private final Pause pause;
    private final Map<String, HttpClient> clients = new ConcurrentHashMap<>();

    Wire(Duration patience, Certificates certificates, Pause pause) {
        this.patience = patience;
        this.certificates = certificates;
        this.pause = pause;
    }

    /**
     * Sends a request, again if the server is busy.
     *
     * @param authorization empty for none
     * @throws IOException if no answer comes, also for one that is too long
     */
    Answer send(HttpRequest.Builder request, URI address, String authorization)
            throws IOException, InterruptedException {
        for (int tries = 0; ; tries++) {
            Answer answer;
            try {
                answer = follow(request, address, authorization);
            } catch (IOException e) {
                if (tries + 1 >= Patience.TRIES || !isPassing(e)) {
                    throw e;
                }
                pause.of(Patience.beforeNext(tries, NONE));
                continue;
            }
            Duration wait = Patience.beforeNext(tries, answer.headers());
            if (!Patience.isWorthAnotherTry(answer.status()) || tries + 1 >= Patience.TRIES || wait.isNegative()) {
                return answer;
            }
            pause.of(wait);
        }
    }

    /** Whether a failure may go away by itself: a connection that was cut, not one that was never there. */
    private static boolean isPassing(IOException e) {
        return e.getClass() == IOException.class;
    }

    private Answer follow(HttpRequest.Builder request, URI address, String authorization)
            throws IOException, InterruptedException {
        URI at = address;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            HttpRequest.Builder copy = request.copy().uri(at).timeout(patience);
            if (!authorization.isEmpty() && isSameOrigin(at, address)) {
                copy.header("Authorization", authorization);
            }
            HttpResponse<InputStream> response =
                    client(at).send(copy.build(), HttpResponse.BodyHandlers.ofInputStream());
            byte[] body;
            try (InputStream in = response.body()) {
                body = in.readNBytes(MOST_BYTES + 1);
            }
            if (body.length > MOST_BYTES) {
                throw new UnexpectedAnswerException("the answer is longer than " + (MOST_BYTES >> 20) + " MiB");
            }
            String location = response.headers().firstValue("Location").orElse("");
            if (response.statusCode() < 300 || response.statusCode() >= 400 || location.isEmpty()) {
                return new Answer(response.statusCode(), response.headers(), body);
            }
            at = target(at, location);
        }
        throw new UnexpectedAnswerException("too many redirects");
    }

    /** Where a redirect leads: never from TLS to none, never to another kind of address. */
    private static URI target(URI from, String location) throws IOException {
        try {
            URI target = from.resolve(location);
            String scheme = String.valueOf(target.getScheme());
            boolean safe = scheme.equals("https") || scheme.equals("http") && "http".equals(from.getScheme());
            if (safe && target.getHost() != null) {
                return target;
            }
        } catch (IllegalArgumentException e) {
            // As below.
        }
        throw new UnexpectedAnswerException("redirected to an invalid address, or to one without TLS");
    }

    private static boolean isSameOrigin(URI a, URI b) {
        return a.getScheme().equals(b.getScheme()) && a.getAuthority().equals(b.getAuthority());
    }

    private HttpClient client(URI address) throws IOException {
        String host = address.getAuthority();
        HttpClient known = clients.get(host);
        if (known != null) {
            return known;
        }
        HttpClient.Builder builder =
                HttpClient.newBuilder().connectTimeout(patience).followRedirects(HttpClient.Redirect.NEVER);
        certificates.trust(host, builder);
        HttpClient client = builder.build();
        clients.put(host, client);
        return client;
    }
}
