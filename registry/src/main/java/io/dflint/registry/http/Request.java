package io.dflint.registry.http;

import java.util.List;

/**
 * A question to a server.
 *
 * @param method {@code HEAD}, {@code GET} or {@code POST}
 * @param accepted media types of the answer
 * @param form what is posted, encoded as a form; empty for nothing
 */
record Request(String method, List<String> accepted, String form) {

    Request {
        accepted = List.copyOf(accepted);
    }

    static Request get() {
        return new Request("GET", List.of(), "");
    }

    static Request post(String form) {
        return new Request("POST", List.of(), form);
    }
}
