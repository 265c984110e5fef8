package io.dflint.lint.compat.hadolint.report;

import io.dflint.lint.output.ReportOptions;
import io.dflint.lint.output.Reporter;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** The formats in which hadolint's reports differ from dflint's. */
public final class HadolintReports {
    /** The version of hadolint that its profile behaves as. */
    static final String VERSION = "2.15.1";

    private HadolintReports() {}

    /** The reporter of a format; null if dflint's has the same form. */
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

    /** Whether findings in a format never make hadolint fail; its readers take any other exit code for a crash. */
    public static boolean neverFails(String format) {
        return format.equals("codeclimate") || format.equals("codacy");
    }
}
