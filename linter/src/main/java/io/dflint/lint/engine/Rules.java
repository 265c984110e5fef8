package io.dflint.lint.engine;

import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.Rule;
import io.dflint.syntax.Suggestion;
import io.dflint.text.Digits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The catalogue of all rules. */
public final class Rules {
    /** Initialized when all rules are needed. */
    private static final class All {
        private static final List<Rule> RULES = byId();

        private static List<Rule> byId() {
            List<Rule> all = new ArrayList<>(DefaultRules.ALL);
            all.addAll(ShellRules.all());
            all.addAll(OtherRules.ALL);
            all.sort(Comparator.comparing(rule -> rule.info().id()));
            return List.copyOf(all);
        }
    }

    private Rules() {}

    /** All rules, ordered by ID. */
    public static List<Rule> all() {
        return All.RULES;
    }

    /**
     * The rules of the profile {@code default}, and those that a comment in a file can enable in it, without {@link
     * ShellRules}; ordered by ID.
     */
    static List<Rule> inDefault() {
        return DefaultRules.ALL;
    }

    /** Returns the rule with an ID, or null if there is none. */
    public static @Nullable Rule named(String id) {
        if (id.equals(Finding.SYNTAX)) {
            return null; // avoids a search through rules that most runs never load
        }
        Rule rule = named(id, DefaultRules.ALL);
        rule = rule == null && Selectors.isShellCode(id) ? named(id, ShellRules.all()) : rule;
        return rule != null ? rule : named(id, OtherRules.ALL);
    }

    private static @Nullable Rule named(String id, List<Rule> rules) {
        for (Rule rule : rules) {
            if (rule.info().id().equalsIgnoreCase(id)) {
                return rule;
            }
        }
        return null;
    }

    /** Returns the ID most similar to a name, or null if none is similar. */
    public static @Nullable String nearest(String name) {
        List<String> ids = new ArrayList<>();
        for (Rule rule : all()) {
            ids.add(rule.info().id());
        }
        return Suggestion.nearest(name, ids);
    }

    /** Reports whether a name has the form of an ID that a rule of a project can have, such as {@code ACME-001}. */
    public static boolean isProjectId(String name) {
        int hyphen = name.indexOf('-');
        boolean valid = hyphen > 0 && hyphen + 1 < name.length() && name.length() <= 60;
        for (int i = 0; i < name.length() && valid; i++) {
            char c = name.charAt(i);
            boolean letter = c >= 'A' && c <= 'Z' || i > hyphen && c >= 'a' && c <= 'z';
            valid = letter || i > 0 && c >= '0' && c <= '9' || i >= hyphen && c == '-';
        }
        return valid;
    }

    /**
     * Reports whether a name refers to a rule, or has the form of a code of hadolint or ShellCheck, which have more
     * codes than are implemented here.
     */
    public static boolean isKnown(String name) {
        if (isCode(name) || isProjectId(name)) {
            return true;
        }
        for (Rule rule : all()) {
            if (rule.info().isCalled(name)) {
                return true;
            }
        }
        return false;
    }

    /** Reports whether a name has the form of a code of hadolint or ShellCheck, such as {@code DL3008}. */
    public static boolean isCode(String name) {
        boolean prefix = name.regionMatches(true, 0, "DL", 0, 2) || name.regionMatches(true, 0, "SC", 0, 2);
        return prefix && name.length() == 6 && Digits.areAll(name.substring(2));
    }
}
