package io.dflint.registry.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The answer of a server, with its body in memory. */
final class Answer {
    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    Answer(int status, Map<String, List<String>> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    int status() {
        return status;
    }

    /** Returns the first header with a name; empty if there is none. */
    String header(String name) {
        List<String> all = headers(name);
        return all.isEmpty() ? "" : all.getFirst();
    }

    /** Returns all headers with a name, ignoring case. */
    List<String> headers(String name) {
        List<String> all = new ArrayList<>();
        headers.forEach((key, values) -> {
            if (name.equalsIgnoreCase(key)) {
                all.addAll(values);
            }
        });
        return all;
    }

    /** The body. It is not copied and must not be modified. */
    byte[] body() {
        return body;
    }
}
