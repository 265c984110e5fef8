package io.dflint.lint.command;

import java.util.Locale;

/**
 * Which variables hold secrets, judged by their names. What a name means is said by its last words: {@code DB_PASSWORD} is a
 * password, {@code DB_PASSWORD_FILE} a file and {@code TOKEN_URL} an address.
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
            // Rails' secret, from which all others are made.
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

    /** {@code PGPASSWORD}, {@code HEROKUTOKEN}. */
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
