package io.dflint.lint.rules.df1001;

import io.dflint.lint.lifecycle.Release;
import io.dflint.lint.rule.Today;
import java.time.LocalDate;

/**
 * Decides which releases are past the end of their support, or near it. Besides the date of the table, only a day given
 * with an option is taken into account.
 */
final class Deadline {
    private final String today;
    private final int days;

    /** @param days the number of days before its end for which a release counts as near; 0 for none */
    Deadline(Today today, int days) {
        this.today = today instanceof Today.Named named ? named.date() : "";
        this.days = days;
    }

    boolean isPast(Release release) {
        return release.ended() || !today.isEmpty() && release.supportEnds().compareTo(today) < 0;
    }

    /** Reports whether the support ends within the given number of days after the given day. */
    boolean isNear(Release release) {
        return days > 0
                && !today.isEmpty()
                && release.supportEnds()
                                .compareTo(LocalDate.parse(today).plusDays(days).toString())
                        <= 0;
    }
}
