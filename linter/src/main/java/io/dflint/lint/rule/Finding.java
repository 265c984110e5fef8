package io.dflint.lint.rule;

import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/**
 * What a rule reports for a range of a file.
 *
 * @param id the ID of the rule, such as {@code DL3006}
 * @param range the range in the text of the file
 * @param message what is wrong and what to do, in one line
 * @param related other ranges that explain the finding
 * @param fixes the ways to remove the finding, the best first
 */
public record Finding(
        String id, Severity severity, TextRange range, String message, List<Related> related, List<Fix> fixes) {

    /** The ID for syntax that Docker does not accept. */
    public static final String SYNTAX = "syntax";
    /** The ID for ignore comments that ignore nothing; reported if the configuration asks for it. */
    public static final String UNUSED_IGNORE = "unused-ignore";
    /** The ID for invalid ignore comments. */
    public static final String INVALID_IGNORE = "invalid-ignore";
    /** The ID for ignore comments whose expiry date has passed. */
    public static final String EXPIRED_IGNORE = "expired-ignore";
    /** The ID for ignore comments without a reason; reported if the configuration asks for it. */
    public static final String IGNORE_WITHOUT_REASON = "ignore-without-reason";
    /** The ID for a target stage that the file does not have. */
    public static final String UNKNOWN_TARGET = "unknown-target";
    /** The ID for rules that were stopped because they would have taken too long. */
    public static final String STOPPED = "rule-stopped";
    /** The ID for the note that some findings are not shown because there are too many. */
    public static final String TOO_MANY = "too-many-findings";
    /** The ID for the note that some fixes are left out because there are too many. */
    public static final String FIXES_LEFT_OUT = "fixes-left-out";
    /** The ID for the note that some values of variables are too long to be tracked. */
    public static final String LONG_VALUES = "long-values";

    public Finding {
        related = List.copyOf(related);
        fixes = List.copyOf(fixes);
    }

    public static Finding of(String id, Severity severity, TextRange range, String message) {
        return new Finding(id, severity, range, message, List.of(), List.of());
    }

    /** Returns this finding with a fix added after the others. */
    public Finding withFix(Fix fix) {
        return new Finding(id, severity, range, message, related, append(fixes, fix));
    }

    /** Returns this finding with a related place added after the others. */
    public Finding withRelated(TextRange place, String note) {
        return new Finding(id, severity, range, message, append(related, new Related(place, note)), fixes);
    }

    public Finding movedTo(TextRange place) {
        return new Finding(id, severity, place, message, related, fixes);
    }

    public Finding withSeverity(Severity other) {
        return new Finding(id, other, range, message, related, fixes);
    }

    private static <T> List<T> append(List<T> list, T one) {
        if (list.isEmpty()) {
            return List.of(one);
        }
        List<T> all = new ArrayList<>(list);
        all.add(one);
        return all;
    }
}
