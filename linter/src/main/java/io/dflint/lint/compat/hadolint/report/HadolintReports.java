package io.dflint.lint.compat.hadolint.report;

import io.dflint.lint.output.ReportOptions;
import io.dflint.lint.output.Reporter;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** The formats in which hadolint's reports differ from dflint's. */
public final class HadolintReports {
    /** The version of hadolint that the profile imitates. */
    static final String VERSION = "2.15.1";

    private HadolintReports() {}

    /** Returns the reporter for a format, or null if dflint's is the same. */
    public static @Nullable Reporter open(String format, Writer out, ReportOptions options) {
        return switch (format) {
            case "tty" -> new HadolintLines(out, options.color(), "");
            case "gnu" -> new HadolintLines(out, false, "hadolint:");
            case "json" -> new HadolintJson(out);
            case "sarif" -> new HadolintSarif(out);
            case "junit" -> new HadolintJUnit(out, options.about());
            case "sonarqube" -> new HadolintSonar(out);
            default -> null;
        };
    }

    /**
     * Reports whether hadolint never fails because of findings in a format. Its readers treat any other exit code as a
     * crash.
     */
    public static boolean neverFails(String format) {
        return format.equals("codeclimate") || format.equals("codacy");
    }
}
