package io.dflint.lint.engine;

import io.dflint.lint.rule.RuleInfo;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where rules are explained. */
public final class RuleLinks {
    /**
     * Where our own pages are: below the root of this project, for there is no site that has them. Put an address here once
     * there is one. {@code dflint explain} prints the same pages.
     */
    private static final String PAGES = "docs/rules/";

    private RuleLinks() {}

    /** The page of a rule: an address of its makers, or a path as {@code docs/rules/DF1001.md} below the root of this project. */
    public static String of(RuleInfo rule) {
        String makers = ofMakers(rule);
        return makers == null ? PAGES + rule.id() + ".md" : makers;
    }

    /** The address where others who made the rule explain it; null for a rule of our own. */
    public static @Nullable String ofMakers(RuleInfo rule) {
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
