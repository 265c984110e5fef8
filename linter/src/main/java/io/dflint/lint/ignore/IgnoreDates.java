package io.dflint.lint.ignore;

import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.Severity;
import io.dflint.lint.rule.Shortened;
import io.dflint.lint.rule.Today;
import io.dflint.text.Digits;
import java.util.ArrayList;
import java.util.List;

/** Ignore comments with an expiry date, such as {@code until=2027-06-01}. */
final class IgnoreDates {
    private static final int LENGTH = "2027-06-01".length();

    private IgnoreDates() {}

    /** Reports whether a comment is still in effect. One with an invalid date is not. */
    static boolean holds(Ignore ignore, Today today) {
        String until = ignore.pragma().until();
        return until == null || isDate(until) && today.date().compareTo(until) <= 0;
    }

    /** Returns findings for the comments that are not in effect because of their date. */
    static List<Finding> findings(List<Ignore> ignores) {
        List<Finding> findings = new ArrayList<>(0);
        for (Ignore ignore : ignores) {
            String until = ignore.pragma().until();
            if (until != null) {
                boolean isDate = isDate(until);
                findings.add(Finding.of(
                        isDate ? Finding.EXPIRED_IGNORE : Finding.INVALID_IGNORE,
                        Severity.WARNING,
                        ignore.pragma().comment().range(),
                        isDate
                                ? "this comment ignored "
                                        + String.join(", ", ignore.pragma().names()) + " until " + until
                                        + "; fix what it finds, or change the date"
                                : "invalid date '" + Shortened.value(until)
                                        + "' in an ignore comment; write until=YYYY-MM-DD"));
            }
        }
        return findings;
    }

    /** Checks year, month and day without the exact length of months: at most 31 days. */
    private static boolean isDate(String text) {
        return text.length() == LENGTH
                && Digits.areAll(text.substring(0, 4))
                && text.charAt(4) == '-'
                && isBetween(text.substring(5, 7), 1, 12)
                && text.charAt(7) == '-'
                && isBetween(text.substring(8), 1, 31);
    }

    private static boolean isBetween(String digits, int least, int most) {
        return Digits.areAll(digits) && Integer.parseInt(digits) >= least && Integer.parseInt(digits) <= most;
    }
}
