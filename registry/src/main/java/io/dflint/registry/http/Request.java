package io.dflint.registry.http;

import java.util.List;

/**
 * A request to a server.
 *
 * @param method {@code HEAD}, {@code GET} or {@code POST}
 * @param accepted the accepted media types
 * @param form the form-encoded body; empty if there is none
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
