package io.dflint.lint.rule;

import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing that a rule has to say about a place of a file.
 *
 * @param id the rule's name, such as {@code DL3006}
 * @param range the place, in offsets of the file's text
 * @param message what is wrong and what to do, in one line
 * @param related other places that explain it
 * @param fixes ways to make it go away, the best first
 */
public record Finding(
        String id, Severity severity, TextRange range, String message, List<Related> related, List<Fix> fixes) {

    /** The id of what Docker does not accept at all. */
    public static final String SYNTAX = "syntax";
    /** The id of comments that ignore what is not there; reported where the configuration asks for it. */
    public static final String UNUSED_IGNORE = "unused-ignore";
    /** The id of comments that were meant to ignore a rule, and do not. */
    public static final String INVALID_IGNORE = "invalid-ignore";
    /** The id of comments that ignored something up to a day that has passed. */
    public static final String EXPIRED_IGNORE = "expired-ignore";
    /** The id of comments that do not say why they ignore something; reported where the configuration asks for it. */
    public static final String IGNORE_WITHOUT_REASON = "ignore-without-reason";
    /** The id of a stage to build that the file does not have. */
    public static final String UNKNOWN_TARGET = "unknown-target";
    /** The id of rules that were stopped because they would have taken too long. */
    public static final String STOPPED = "rule-stopped";
    /** The id of what says that findings are not shown because there are too many. */
    public static final String TOO_MANY = "too-many-findings";
    /** The id of what says that fixes are left out because they are too many. */
    public static final String FIXES_LEFT_OUT = "fixes-left-out";
    /** The id of what says that values of variables are too long to follow them. */
    public static final String LONG_VALUES = "long-values";

    public Finding {
        related = List.copyOf(related);
        fixes = List.copyOf(fixes);
    }

    public static Finding of(String id, Severity severity, TextRange range, String message) {
        return new Finding(id, severity, range, message, List.of(), List.of());
    }

    /** This finding with one more fix, after the ones it has. */
    public Finding withFix(Fix fix) {
        return new Finding(id, severity, range, message, related, append(fixes, fix));
    }

    /** This finding with one more related place, after the ones it has. */
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
