package io.dflint.lint.command;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds credentials in URLs and headers, and redacts secrets for messages. */
public final class Credentials {
    private static final int SHOWN = 4;

    private Credentials() {}

    /**
     * Returns the password in the first URL with one, as in {@code https://user:password@host}.
     *
     * @return null if there is none, or if it is a placeholder or equal to the user, as in test databases
     */
    public static @Nullable String inAddress(String text) {
        for (int scheme = text.indexOf("://"); scheme >= 0; scheme = text.indexOf("://", scheme + 3)) {
            int start = scheme + 3;
            int end = start;
            while (end < text.length() && "/?#'\"<> \t\n".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            int at = text.lastIndexOf('@', end - 1);
            int colon = text.indexOf(':', start);
            if (at > start && colon >= start && colon < at) {
                String password = text.substring(colon + 1, at);
                if (!Placeholders.is(password) && !isWeak(password, text.substring(start, colon))) {
                    return password;
                }
            }
            scheme = end - 3 > scheme ? end - 3 : scheme;
        }
        return null;
    }

    /** Recognizes well-known default passwords, which protect nothing and are common in tests and demonstrations. */
    private static boolean isWeak(String password, String user) {
        return switch (password.toLowerCase(Locale.ROOT)) {
            case "password", "passwd", "pass", "postgres", "mysql", "root", "test", "admin", "guest", "foo", "bar" ->
                true;
            default -> password.equals(user);
        };
    }

    /** Returns the credentials in an HTTP header such as {@code Authorization: Bearer …}, or null if there are none. */
    public static @Nullable String inHeader(String header) {
        int colon = header.indexOf(':');
        if (colon < 0) {
            return null;
        }
        String name = header.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        String value = header.substring(colon + 1).strip();
        boolean secret = switch (name) {
            case "authorization",
                    "proxy-authorization",
                    "private-token",
                    "job-token",
                    "x-api-key",
                    "api-key",
                    "apikey",
                    "x-auth-token",
                    "x-vault-token",
                    "x-jfrog-art-api" -> true;
            default -> false;
        };
        int blank = value.lastIndexOf(' ');
        String last = blank < 0 ? value : value.substring(blank + 1);
        // Docker's registries issue such tokens to everyone.
        return secret && !value.isEmpty() && !Placeholders.is(last) && !last.equals("QQ==") ? last : null;
    }

    /** Returns the beginning of a secret, which is enough to find it but not to use it. */
    public static String redacted(String secret) {
        return secret.length() < 3 * SHOWN ? "…" : secret.substring(0, SHOWN) + "…";
    }
}
