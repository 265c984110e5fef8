package io.dflint.registry.http;

import java.net.http.HttpHeaders;

/** What a server answered, the body in memory. */
final class Answer {
    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;

    Answer(int status, HttpHeaders headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    int status() {
        return status;
    }

    HttpHeaders headers() {
        return headers;
    }

    /** The first header of a name; empty without one. */
    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Not copied: do not change it. */
    byte[] body() {
        return body;
    }
}
