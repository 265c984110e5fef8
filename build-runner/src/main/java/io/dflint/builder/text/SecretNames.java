package io.dflint.builder.text;

import java.util.List;
import java.util.Locale;

/** Detects the names of variables whose values are probably secret. */
public final class SecretNames {
    /** Shown instead of such a value. */
    public static final String HIDDEN = "(hidden)";

    private static final List<String> WORDS =
            List.of("PASSWORD", "PASSWD", "SECRET", "TOKEN", "CREDENTIAL", "APIKEY", "API_KEY");

    private SecretNames() {}

    public static boolean isSecret(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        for (String word : WORDS) {
            if (upper.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
