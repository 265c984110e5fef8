package io.dflint.registry.http;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A {@code WWW-Authenticate} challenge of a registry (RFC 9110, section 11.6.1).
 *
 * @param scheme the scheme in lower case, such as {@code bearer}
 * @param parameters the parameters, with names in lower case
 */
record Challenge(String scheme, Map<String, String> parameters) {

    /** Chooses the challenge to answer: a token if one is offered, else a password. Returns null if neither is. */
    static @Nullable Challenge choose(List<String> headers) {
        Challenge basic = null;
        for (String header : headers) {
            Challenge challenge = parse(header);
            if (challenge.scheme.equals("bearer")) {
                return challenge;
            }
            basic = challenge.scheme.equals("basic") ? challenge : basic;
        }
        return basic;
    }

    static Challenge parse(String header) {
        int space = header.indexOf(' ');
        String scheme = (space < 0 ? header : header.substring(0, space)).toLowerCase(Locale.ROOT);
        Map<String, String> parameters = new HashMap<>();
        int at = space < 0 ? header.length() : space;
        while (at < header.length()) {
            int equals = header.indexOf('=', at);
            if (equals < 0) {
                break;
            }
            String name = header.substring(at, equals).replace(',', ' ').strip().toLowerCase(Locale.ROOT);
            StringBuilder value = new StringBuilder();
            at = value(header, equals + 1, value);
            parameters.put(name, value.toString());
        }
        return new Challenge(scheme, parameters);
    }

    /** Reads a value, quoted or not, and returns the offset after it. */
    private static int value(String header, int start, StringBuilder value) {
        int at = start;
        if (at < header.length() && header.charAt(at) == '"') {
            at++;
            while (at < header.length() && header.charAt(at) != '"') {
                if (header.charAt(at) == '\\' && at + 1 < header.length()) {
                    at++;
                }
                value.append(header.charAt(at++));
            }
            return Math.min(header.length(), at + 1);
        }
        while (at < header.length() && header.charAt(at) != ',') {
            value.append(header.charAt(at++));
        }
        return at;
    }

    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }
}
