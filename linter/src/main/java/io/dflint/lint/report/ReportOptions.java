package io.dflint.lint.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What formats may want to know.
 *
 * @param color whether to colour, for formats that can
 * @param asHadolint whether to print what hadolint prints, where that is another thing
 * @param about for the formats that ask
 */
public record ReportOptions(boolean color, boolean asHadolint, About about) {
    /** The version of hadolint that its profile behaves as. */
    static final String HADOLINT = "2.15.1";

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

    /** The name of the program that reports. */
    String tool() {
        return asHadolint ? "Hadolint" : "dflint";
    }
}
