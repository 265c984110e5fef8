package io.dflint.lint.engine;

import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The pages that explain rules. */
public final class RuleLinks {
    /**
     * The URL of dflint's own pages, which {@code bin/site} generates. {@code dflint explain} prints the same pages.
     */
    private static final String PAGES = "https://dflint.io/rules/";

    private static final String SHELLCHECK = "https://www.shellcheck.net/wiki/";

    private RuleLinks() {}

    /** Returns the URL of ShellCheck's page for a code, or null for another name. */
    static @Nullable String ofCode(String name) {
        return name.startsWith("SC") && Rules.isCode(name) ? SHELLCHECK + name : null;
    }

    /** Returns the URL of the page of a rule: that of the project it comes from, or else dflint's own. */
    public static String of(RuleInfo rule) {
        String makers = ofMakers(rule);
        return makers == null ? PAGES + rule.id() + "/" : makers;
    }

    /**
     * Returns the path of the page of one of dflint's own rules, relative to the root of a checkout, or null for
     * another rule.
     */
    public static @Nullable String file(String ruleId) {
        Rule rule = Rules.named(ruleId);
        return rule == null || ofMakers(rule.info()) != null ? null : "docs/rules/" + ruleId + ".md";
    }

    /** Returns the URL of the page of the project that a rule comes from, or null for one of dflint's own rules. */
    public static @Nullable String ofMakers(RuleInfo rule) {
        return switch (rule.origin()) {
            case HADOLINT -> "https://github.com/hadolint/hadolint/wiki/" + rule.id();
            case SHELLCHECK -> SHELLCHECK + rule.id();
            case DOCKER -> "https://docs.docker.com/go/dockerfile/rule/" + kebab(rule.id()) + "/";
            case DFLINT, PROJECT -> null;
        };
    }

    /** Converts {@code JSONArgsRecommended} to {@code json-args-recommended}. */
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
