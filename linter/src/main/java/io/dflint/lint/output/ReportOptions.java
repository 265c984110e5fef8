package io.dflint.lint.output;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What formats may want to know.
 *
 * @param color whether to colour, for formats that can
 * @param places which findings of a rule are shown, for people
 * @param about for the formats that ask
 */
public record ReportOptions(boolean color, Places places, About about) {
    /** Which findings of a rule in a file are shown. */
    public enum Places {
        /** The first; the lines of the others. */
        FIRST,
        ALL
    }

    /** What few formats ask for, and so is found out only then. */
    public interface About {
        /** The address of the page that explains a rule; null when it has none. */
        @Nullable
        String page(String ruleId);

        /** That address for readers at this machine: a file, if it has the page. */
        default @Nullable String address(String ruleId) {
            return page(ruleId);
        }

        /** The version of dflint. */
        String version();

        /** The time of the run. */
        Instant now();

        /** Whether the findings are what fixing left: none of their fixes can be applied with the others. */
        default boolean isAfterFixing() {
            return false;
        }

        /** Whether nothing is wanted but the findings. */
        default boolean isQuiet() {
            return false;
        }
    }
}
