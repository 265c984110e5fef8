package io.dflint.registry.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a server answered, the body in memory. */
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

    /** The first header of a name; empty without one. */
    String header(String name) {
        List<String> all = headers(name);
        return all.isEmpty() ? "" : all.getFirst();
    }

    /** All headers of a name, in whatever case. */
    List<String> headers(String name) {
        List<String> all = new ArrayList<>();
        headers.forEach((key, values) -> {
            if (name.equalsIgnoreCase(key)) {
                all.addAll(values);
            }
        });
        return all;
    }

    /** Not copied: do not change it. */
    byte[] body() {
        return body;
    }
}
