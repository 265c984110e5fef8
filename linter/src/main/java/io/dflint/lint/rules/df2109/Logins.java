package io.dflint.lint.rules.df2109;

import org.jspecify.annotations.Nullable;

/** Checks settings of the SSH server. */
final class Logins {
    private Logins() {}

    /** Returns the setting in a text that lets root or users without a password log in, or null if there is none. */
    static @Nullable String setting(String text) {
        return isOn(text, "PermitRootLogin")
                ? "PermitRootLogin yes lets root log in with a password"
                : isOn(text, "PermitEmptyPasswords")
                        ? "PermitEmptyPasswords yes lets users without a password log in"
                        : null;
    }

    private static boolean isOn(String text, String key) {
        // In a substitution of sed, the text before the second slash is removed.
        int from = text.startsWith("s/") || text.startsWith("s|") ? Math.max(0, text.indexOf(text.charAt(1), 2)) : 0;
        for (int at = text.indexOf(key, from); at >= 0; at = text.indexOf(key, at + 1)) {
            int value = at + key.length();
            while (value < text.length() && (text.charAt(value) == ' ' || text.charAt(value) == '\t')) {
                value++;
            }
            boolean isComment = at > 0 && text.charAt(at - 1) == '#' || at > 1 && text.startsWith("# ", at - 2);
            if (value > at + key.length() && text.startsWith("yes", value) && !isComment) {
                return true;
            }
        }
        return false;
    }
}
