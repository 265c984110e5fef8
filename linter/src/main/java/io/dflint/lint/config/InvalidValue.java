package io.dflint.lint.config;

import io.dflint.lint.engine.RuleGroup;
import io.dflint.lint.engine.Rules;
import io.dflint.lint.rule.Shortened;
import io.dflint.syntax.Suggestion;

/** What options and configuration files say of a value that they do not accept. */
public final class InvalidValue {
    private InvalidValue() {}

    /**
     * The message for a value.
     *
     * @param place the key or option that has the value; empty if the reader sees it already
     * @param expected the accepted values in words
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

    /** The accepted values of what names a rule. */
    public static String rules() {
        return RuleNames.ALLOWED;
    }

    /** The accepted values of what chooses rules. */
    public static String selectors() {
        return RuleNames.SELECTORS;
    }
}
