package io.dflint.registry.http;

import io.dflint.registry.Repository;

/** Finds the next page of a list in the header {@code Link} (RFC 8288). */
final class Links {
    private Links() {}

    /** Returns the path of the next page after {@code /v2/NAME/}; empty if there is none or it leads elsewhere. */
    static String next(String header, Repository repository) {
        int start = header.indexOf('<');
        int end = header.indexOf('>', start + 1);
        if (start < 0 || end < 0 || !header.substring(end).contains("next")) {
            return "";
        }
        String target = header.substring(start + 1, end);
        String prefix = "/v2/" + repository.path() + "/";
        int path = target.indexOf(prefix);
        String rest = path < 0 ? target : target.substring(path + prefix.length());
        return rest.startsWith("tags/list?") ? rest : "";
    }
}
