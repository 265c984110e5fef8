package io.dflint.lint;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where the makers of a rule explain it. */
public final class RuleLinks {
    private RuleLinks() {}

    /** The address; null for a rule of our own, which {@code dflint explain} explains. */
    public static @Nullable String of(RuleInfo rule) {
        return switch (rule.origin()) {
            case HADOLINT -> "https://github.com/hadolint/hadolint/wiki/" + rule.id();
            case DOCKER -> "https://docs.docker.com/go/dockerfile/rule/" + kebab(rule.id()) + "/";
            case DFLINT -> null;
        };
    }

    /** {@code JSONArgsRecommended} is {@code json-args-recommended}. */
    private static String kebab(String name) {
        StringBuilder out = new StringBuilder(name.length() + 8);
        for (int i = 0; i < name.length(); i++) {
            boolean upper = Character.isUpperCase(name.charAt(i));
            boolean starts = i > 0
                    && upper
                    && (Character.isLowerCase(name.charAt(i - 1))
                            || i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1)));
            out.append(starts ? "-" : "").append(name.charAt(i));
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }
}
