package io.dflint.lint.kit;

import io.dflint.text.TextRange;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Filters places in calls that contain one another: the script in {@code sh -c '…'} is an argument, and has calls with
 * arguments of its own. Of such a pair, only the inner place is reported.
 */
public final class InnermostPlaces {
    private @Nullable TextRange last;
    private @Nullable Consumer<TextRange> report;

    /**
     * Adds the next place.
     *
     * @param whenInnermost called with the place, now or later, unless a place inside of it follows or was added before
     */
    public void add(TextRange place, Consumer<TextRange> whenInnermost) {
        if (last != null && place.contains(last)) {
            return;
        }
        if (last != null && !last.contains(place)) {
            finish();
        }
        last = place;
        report = whenInnermost;
    }

    /** Reports the last place if it is pending. */
    public void finish() {
        if (last != null && report != null) {
            report.accept(last);
        }
        last = null;
        report = null;
    }
}
