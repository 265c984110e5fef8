package io.dflint.lint.engine;

import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.text.Digits;
import java.util.Collection;
import java.util.Locale;

/**
 * The names that select rules: {@code all}, a group, a prefix of IDs such as {@code DL3}, or an ID. If several names
 * select a rule, the most precise one takes effect.
 */
public final class Selectors {
    /** The precision of a name that does not select the rule. */
    static final int NONE = 0;

    private static final int ALL = 1;
    private static final int GROUP = 2;
    private static final int PREFIX = 3;

    /** The precision of an ID. */
    static final int ID = 100;

    private static final String EVERY = "all";

    private Selectors() {}

    /** Reports whether a name selects rules. */
    public static boolean isKnown(String name) {
        return name.equalsIgnoreCase(EVERY)
                || RuleGroup.parse(name) != null
                || isPrefix(name) && beginsIds(name)
                || Rules.isKnown(name);
    }

    /** Returns a name in its canonical spelling. The name of a rule is not changed. */
    public static String canonical(String name) {
        if (name.equalsIgnoreCase(EVERY) || RuleGroup.parse(name) != null) {
            return name.toLowerCase(Locale.ROOT);
        }
        return isPrefix(name) ? name.toUpperCase(Locale.ROOT) : name;
    }

    /** Returns the precision of the most precise name that selects a rule, or {@link #NONE} if none does. */
    static int precision(Collection<String> names, RuleInfo rule) {
        int most = NONE;
        for (String name : names) {
            most = Math.max(most, precision(name, rule));
        }
        return most;
    }

    private static int precision(String name, RuleInfo rule) {
        if (rule.isCalled(name)) {
            return ID;
        }
        if (isPrefix(name)) {
            return rule.id().regionMatches(true, 0, name, 0, name.length()) ? PREFIX + name.length() : NONE;
        }
        if (name.equalsIgnoreCase(EVERY)) {
            return ALL;
        }
        RuleGroup group = RuleGroup.parse(name);
        return group != null && group.has(rule) ? GROUP : NONE;
    }

    /** Two letters and up to three digits: a prefix of codes with four digits. */
    private static boolean isPrefix(String name) {
        return name.length() >= 2
                && name.length() < 6
                && Character.isLetter(name.charAt(0))
                && Character.isLetter(name.charAt(1))
                && (name.length() == 2 || Digits.areAll(name.substring(2)));
    }

    /** Reports whether a name is a code of ShellCheck or begins like one. */
    static boolean isShellCode(String name) {
        return name.regionMatches(true, 0, "SC", 0, 2);
    }

    private static boolean beginsIds(String prefix) {
        // ShellCheck has more codes than are implemented here.
        if (isShellCode(prefix)) {
            return true;
        }
        for (Rule rule : Rules.all()) {
            if (rule.info().id().regionMatches(true, 0, prefix, 0, prefix.length())) {
                return true;
            }
        }
        return false;
    }
}
