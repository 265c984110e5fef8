package io.dflint.lint.rules.df1001;

import io.dflint.lint.lifecycle.Release;
import io.dflint.lint.rule.Today;
import java.time.LocalDate;

/** Which releases are past the end of their support, or near it. Only a day that an option names counts, besides that of the table. */
final class Deadline {
    private final String today;
    private final int days;

    /** @param days how many days before its end a release counts as near; 0 for none */
    Deadline(Today today, int days) {
        this.today = today instanceof Today.Named named ? named.date() : "";
        this.days = days;
    }

    boolean isPast(Release release) {
        return release.ended() || !today.isEmpty() && release.supportEnds().compareTo(today) < 0;
    }

    /** Whether the support ends within the days after the day that was named. */
    boolean isNear(Release release) {
        return days > 0
                && !today.isEmpty()
                && release.supportEnds()
                                .compareTo(LocalDate.parse(today).plusDays(days).toString())
                        <= 0;
    }
}
