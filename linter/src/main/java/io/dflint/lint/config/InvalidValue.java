package io.dflint.lint.config;

import io.dflint.lint.engine.RuleGroup;
import io.dflint.lint.engine.Rules;
import io.dflint.lint.rule.Shortened;
import io.dflint.syntax.Suggestion;

/** Messages for invalid values of options and configuration files. */
public final class InvalidValue {
    private InvalidValue() {}

    /**
     * Returns the message for a value.
     *
     * @param place the key or option with the value; empty if the reader sees it already
     * @param expected a description of the valid values
     */
    public static String message(String place, String value, String expected) {
        String at = place.isEmpty() ? "" : place + ": ";
        if (!expected.equals(RuleNames.ALLOWED) && !expected.equals(RuleNames.SELECTORS)) {
            return at + "invalid value '" + Shortened.value(value) + "'; expected " + expected;
        }
        String nearest = expected.equals(RuleNames.SELECTORS) ? Suggestion.nearest(value, RuleGroup.names()) : null;
        nearest = nearest == null ? Rules.nearest(value) : nearest;
        return at + "unknown rule '" + Shortened.value(value) + "'; "
                + (nearest == null ? "expected " + expected : "did you mean " + nearest + "?");
    }

    /** The description of valid names of rules. */
    public static String rules() {
        return RuleNames.ALLOWED;
    }

    /** The description of valid names for selecting rules. */
    public static String selectors() {
        return RuleNames.SELECTORS;
    }
}
