package io.dflint.lint.kit;

import io.dflint.text.TextRange;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands on places in calls, of which one may stand in the next or the one before: the script in {@code sh -c '…'} is an argument,
 * and has calls with arguments of their own. Of such a pair only the inner one counts.
 */
public final class InnermostPlaces {
    private @Nullable TextRange last;
    private @Nullable Consumer<TextRange> report;

    /**
     * Takes the next place.
     *
     * @param whenInnermost called with the place, now or later, unless a place in it follows or came before
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

    /** Hands on the last place. */
    public void finish() {
        if (last != null && report != null) {
            report.accept(last);
        }
        last = null;
        report = null;
    }
}
