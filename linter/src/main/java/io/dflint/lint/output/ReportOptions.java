package io.dflint.lint.output;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Options for output formats.
 *
 * @param color whether to use colours, for formats that support them
 * @param places which findings of a rule are shown to users
 * @param about information that only some formats need
 */
public record ReportOptions(boolean color, Places places, About about) {
    /** Which findings of a rule in a file are shown. */
    public enum Places {
        /** The first, with the lines of the others. */
        FIRST,
        ALL
    }

    /** Information that few formats need, and that is therefore determined on demand. */
    public interface About {
        /** Returns the URL of the page that explains a rule, or null if there is none. */
        @Nullable
        String page(String ruleId);

        /** Returns that URL for users of this machine: a file, if it has the page. */
        default @Nullable String address(String ruleId) {
            return page(ruleId);
        }

        /** The version of dflint. */
        String version();

        /** The time of the run. */
        Instant now();

        /** Whether the findings are what fixing left, so that none of their fixes can be applied. */
        default boolean isAfterFixing() {
            return false;
        }

        /** Whether only the findings are wanted. */
        default boolean isQuiet() {
            return false;
        }
    }
}
