package io.dflint.lint.engine;

import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where rules are explained. */
public final class RuleLinks {
    /** Where our own pages are: the site that {@code bin/site} makes. {@code dflint explain} prints the same pages. */
    private static final String PAGES = "https://dflint.io/rules/";

    private static final String SHELLCHECK = "https://www.shellcheck.net/wiki/";

    private RuleLinks() {}

    /** The address where ShellCheck explains a code; null for another name. */
    static @Nullable String ofCode(String name) {
        return name.startsWith("SC") && Rules.isCode(name) ? SHELLCHECK + name : null;
    }

    /** The address of the page of a rule: that of its makers, or of our own. */
    public static String of(RuleInfo rule) {
        String makers = ofMakers(rule);
        return makers == null ? PAGES + rule.id() + "/" : makers;
    }

    /** The page of a rule of our own as a file of a checkout, below its root; null for another rule. */
    public static @Nullable String file(String ruleId) {
        Rule rule = Rules.named(ruleId);
        return rule == null || ofMakers(rule.info()) != null ? null : "docs/rules/" + ruleId + ".md";
    }

    /** The address where others who made the rule explain it; null for a rule of our own. */
    public static @Nullable String ofMakers(RuleInfo rule) {
        return switch (rule.origin()) {
            case HADOLINT -> "https://github.com/hadolint/hadolint/wiki/" + rule.id();
            case SHELLCHECK -> SHELLCHECK + rule.id();
            case DOCKER -> "https://docs.docker.com/go/dockerfile/rule/" + kebab(rule.id()) + "/";
            case DFLINT, PROJECT -> null;
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
