package io.dflint.builder.text;

import org.jspecify.annotations.Nullable;

/**
 * Handles user names and passwords in URLs: {@code https://user:password@host/path}. They are sent, but never shown.
 */
public final class UrlLogin {
    private static final String HIDDEN = "xxxxx:xxxxx@";

    private UrlLogin() {}

    /** Returns the decoded credentials of an HTTP URL as {@code user:password}, or null if it has none. */
    public static @Nullable String of(String address) {
        int at = end(address, 0);
        if (!isHttp(address) || at < 0) {
            return null;
        }
        String login = address.substring(address.indexOf("://") + 3, at);
        int colon = login.indexOf(':');
        return colon < 0
                ? decoded(login) + ":"
                : decoded(login.substring(0, colon)) + ":" + decoded(login.substring(colon + 1));
    }

    /** Returns a URL without its credentials. */
    public static String without(String address) {
        int at = end(address, 0);
        return !isHttp(address) || at < 0
                ? address
                : address.substring(0, address.indexOf("://") + 3) + address.substring(at + 1);
    }

    private static boolean isHttp(String address) {
        return address.startsWith("http://") || address.startsWith("https://");
    }

    /** Masks the credentials of all URLs in a text as BuildKit does. */
    public static String hidden(String text) {
        int from = 0;
        StringBuilder shown = null;
        while (true) {
            int scheme = text.indexOf("://", from);
            if (scheme < 0) {
                return shown == null
                        ? text
                        : shown.append(text, from, text.length()).toString();
            }
            int at = end(text, scheme);
            if (at < 0 || !isSecret(text, scheme, at)) {
                if (shown != null) {
                    shown.append(text, from, scheme + 3);
                }
            } else {
                shown = shown == null ? new StringBuilder(text.substring(0, from)) : shown;
                shown.append(text, from, scheme + 3).append(HIDDEN);
            }
            from = at >= 0 && isSecret(text, scheme, at) ? at + 1 : scheme + 3;
        }
    }

    /** {@code ssh://git@host} contains a user name but no secret. */
    private static boolean isSecret(String text, int scheme, int at) {
        boolean http =
                text.startsWith("http", Math.max(0, scheme - 4)) || text.startsWith("https", Math.max(0, scheme - 5));
        int colon = text.indexOf(':', scheme + 3);
        return http || colon >= 0 && colon < at;
    }

    /**
     * Returns the end of the credentials in the next URL, which starts before the next {@code ://}; negative if it has
     * none.
     */
    private static int end(String text, int from) {
        int scheme = text.indexOf("://", from);
        if (scheme < 0) {
            return -1;
        }
        int last = -1;
        for (int i = scheme + 3; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '@') {
                last = i;
            } else if (c == '/' || c == '?' || c == '#' || c == '"' || c == '\'' || c <= ' ') {
                break;
            }
        }
        return last;
    }

    private static String decoded(String text) {
        try {
            return java.net.URLDecoder.decode(text.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
