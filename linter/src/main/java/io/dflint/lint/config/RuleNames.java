package io.dflint.lint.config;

import io.dflint.lint.engine.Rules;
import io.dflint.lint.rule.Rule;
import java.util.Locale;

/** The names of rules that a configuration may hold. */
final class RuleNames {
    /** Says what is allowed, for messages. */
    static final String ALLOWED = "a rule that 'dflint rules' lists, or another tool's id for it";

    private RuleNames() {}

    /**
     * Whether a rule has this name. Every code of hadolint's or ShellCheck's form is allowed, so that a configuration that
     * names a rule which has been withdrawn stays usable.
     */
    static boolean isKnown(String name) {
        if (isCode(name, "DL") || isCode(name, "SC")) {
            return true;
        }
        for (Rule rule : Rules.ALL) {
            if (rule.info().isCalled(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCode(String name, String prefix) {
        if (name.length() != 6 || !name.regionMatches(true, 0, prefix, 0, 2)) {
            return false;
        }
        for (int i = 2; i < name.length(); i++) {
            if (name.charAt(i) < '0' || name.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** The id of the rule that has this name as its id, spelt as the catalogue spells it; other names stay. */
    static String canonical(String name) {
        Rule rule = Rules.named(name);
        if (rule != null) {
            return rule.info().id();
        }
        return isCode(name, "DL") || isCode(name, "SC") ? name.toUpperCase(Locale.ROOT) : name;
    }
}
