package io.dflint.lint.config;

import io.dflint.lint.rule.Shortened;

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
        String what = expected.equals(RuleNames.ALLOWED) ? "unknown rule '" : "invalid value '";
        return (place.isEmpty() ? "" : place + ": ") + what + Shortened.value(value) + "'; expected " + expected;
    }

    /** The accepted values of what names a rule. */
    public static String rules() {
        return RuleNames.ALLOWED;
    }
}
