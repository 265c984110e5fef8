package io.dflint.lint.command;

import java.util.Locale;

/** Recognizes placeholders in the place of secrets. */
public final class Placeholders {
    private Placeholders() {}

    /** Reports whether a value is empty, a variable, a template, or a word that asks to be replaced. */
    public static boolean is(String value) {
        if (value.length() < 3 || hasVariable(value) || isMask(value)) {
            return true;
        }
        char first = value.charAt(0);
        char last = value.charAt(value.length() - 1);
        if (first == '<' && last == '>' || first == '[' && last == ']' || first == '%' && last == '%') {
            return true;
        }
        String lower = value.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "null", "none", "nil", "undefined", "true", "false", "yes", "stdin", "prompt", "secret", "token" ->
                true;
            default -> hasTellingWord(lower);
        };
    }

    /**
     * Reports whether a text in the form of a secret is an example, because it says so or its characters hardly vary.
     */
    public static boolean isExample(String secret) {
        String lower = secret.toLowerCase(Locale.ROOT);
        return hasTellingWord(lower)
                || lower.contains("xxxx")
                || lower.contains("0000")
                || lower.contains("12345678")
                || lower.contains("abcdef")
                || distinct(secret) < 8;
    }

    private static boolean hasTellingWord(String lower) {
        return lower.contains("example")
                || lower.contains("placeholder")
                || lower.contains("changeme")
                || lower.contains("change_me")
                || lower.contains("change-me")
                || lower.contains("replace")
                || lower.contains("redacted")
                || lower.contains("dummy")
                || lower.contains("your_")
                || lower.contains("your-")
                || lower.startsWith("your")
                || lower.contains("insert")
                || lower.contains("todo");
    }

    private static boolean hasVariable(String value) {
        return value.indexOf('$') >= 0 || value.contains("{{") || value.contains("<%") || value.startsWith("@@");
    }

    /** Recognizes masks such as {@code ****}, {@code xxxx}, {@code ...}. */
    private static boolean isMask(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) != value.charAt(0)) {
                return false;
            }
        }
        return "*xX.-_?#".indexOf(value.charAt(0)) >= 0;
    }

    private static int distinct(String text) {
        boolean[] seen = new boolean[128];
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 128 && !seen[c]) {
                seen[c] = true;
                count++;
            }
        }
        return count;
    }
}
