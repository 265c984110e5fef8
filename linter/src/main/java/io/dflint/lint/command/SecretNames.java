package io.dflint.lint.command;

import java.util.Locale;

/**
 * Recognizes variables with secrets by their names. The last words of a name determine its meaning: {@code DB_PASSWORD}
 * is a password, {@code DB_PASSWORD_FILE} a file and {@code TOKEN_URL} a URL.
 */
public final class SecretNames {
    private SecretNames() {}

    public static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.contains("public")) {
            return false;
        }
        String last = lastWord(lower, lower.length());
        return switch (last) {
            case "password", "passwd", "passphrase", "pwd", "psw", "pword", "secret", "secrets", "token" -> true;
            case "apikey",
                    "credential",
                    "credentials",
                    "privatekey",
                    "secretkey",
                    "accesskey",
                    "authtoken",
                    "masterkey" -> true;
            case "pass" -> !last.equals(lower);
            case "key" -> isSecretKey(lastWord(lower, lower.length() - "_key".length()));
            // The secret of Rails, from which all others are derived.
            case "base" -> lower.endsWith("secret_key_base");
            default -> isGlued(last);
        };
    }

    private static boolean isSecretKey(String kind) {
        return switch (kind) {
            case "api", "access", "private", "secret", "client", "auth", "encryption", "signing", "master" -> true;
            case "ssh", "deploy", "storage", "account", "service", "session", "app", "application" -> true;
            default -> false;
        };
    }

    /** Recognizes names without separators, such as {@code PGPASSWORD} and {@code HEROKUTOKEN}. */
    private static boolean isGlued(String word) {
        return word.endsWith("password")
                || word.endsWith("passwd")
                || word.endsWith("apikey")
                || word.endsWith("secret");
    }

    private static String lastWord(String name, int end) {
        if (end <= 0) {
            return "";
        }
        int start = end;
        while (start > 0
                && name.charAt(start - 1) != '_'
                && name.charAt(start - 1) != '-'
                && name.charAt(start - 1) != '.') {
            start--;
        }
        return name.substring(start, end);
    }
}
