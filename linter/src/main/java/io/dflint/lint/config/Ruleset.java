package io.dflint.lint.config;

import io.dflint.lint.rule.RuleInfo;
import io.dflint.text.Digits;

/** Rulesets, which are named after the year and month of their newest rule. */
final class Ruleset {
    /** A description of valid values, for messages. */
    static final String EXPECTED = "a year and month up to " + RuleInfo.NEWEST_RULESET + ", which this version has";

    private Ruleset() {}

    /** Reports whether a text names a ruleset of this version of dflint. */
    static boolean isKnown(String text) {
        boolean hasForm = text.length() == RuleInfo.FIRST_RULESET.length()
                && Digits.areAll(text.substring(0, 4))
                && text.charAt(4) == '.'
                && Digits.areAll(text.substring(5));
        return hasForm && text.compareTo(RuleInfo.FIRST_RULESET) >= 0 && text.compareTo(RuleInfo.NEWEST_RULESET) <= 0;
    }
}
