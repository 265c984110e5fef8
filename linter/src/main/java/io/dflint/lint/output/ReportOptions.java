package io.dflint.lint.output;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What formats may want to know.
 *
 * @param color whether to colour, for formats that can
 * @param about for the formats that ask
 */
public record ReportOptions(boolean color, About about) {
    /** What few formats ask for, and so is found out only then. */
    public interface About {
        /** The page that explains a rule; null when it has none. */
        @Nullable
        String page(String ruleId);

        /** The version of dflint. */
        String version();

        /** The time of the run. */
        Instant now();
    }
}
