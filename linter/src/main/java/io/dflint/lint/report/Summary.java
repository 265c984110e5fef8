package io.dflint.lint.report;

import io.dflint.lint.output.FileReport;
import io.dflint.lint.output.ReportOptions;
import io.dflint.lint.output.Style;
import io.dflint.lint.rule.Applicability;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.Severity;
import java.util.HashMap;
import java.util.Map;

/** The number of findings in one line, at the end of a report for users. */
final class Summary {
    private final boolean isQuiet;
    private final boolean countsFixable;
    private final Style style;
    /**
     * The number of findings of each severity. Not an EnumMap, because it finds its keys by reflection, which takes a
     * millisecond.
     */
    private final Map<Severity, Integer> counts = new HashMap<>();

    private int files;
    private int filesWithFindings;
    private int fixable;

    Summary(ReportOptions options, Style style) {
        isQuiet = options.about().isQuiet();
        countsFixable = !options.about().isAfterFixing();
        this.style = style;
    }

    void add(FileReport report) {
        files++;
        filesWithFindings += report.findings().isEmpty() ? 0 : 1;
        for (Finding finding : report.findings()) {
            counts.merge(finding.severity(), 1, Integer::sum);
            fixable += isOffered(finding) ? 1 : 0;
        }
    }

    /**
     * Reports whether {@code --fix} could fix a finding. After fixing, it could not, because it would leave the finding
     * again.
     */
    boolean isOffered(Finding finding) {
        return countsFixable && isFixable(finding);
    }

    static boolean isFixable(Finding finding) {
        for (Fix fix : finding.fixes()) {
            if (fix.applicability() == Applicability.SAFE) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the line with its line end; empty if no file could be read, which has been reported already, or if the
     * user wants no summary.
     */
    String text() {
        if (files == 0 || isQuiet) {
            return "";
        }
        int findings = 0;
        for (int count : counts.values()) {
            findings += count;
        }
        StringBuilder text = new StringBuilder();
        if (findings == 0) {
            text.append("No findings in ");
            plural(text, files, "file");
        } else {
            plural(text, findings, "finding");
            text.append(" in ").append(filesWithFindings).append(" of ");
            plural(text, files, "file");
            details(text);
            text.append(fixable == 0 ? "" : "; " + fixable + " fixable with --fix");
        }
        return text.append('\n').toString();
    }

    private void details(StringBuilder text) {
        String separator = ": ";
        for (Severity severity : Severity.values()) {
            int count = counts.getOrDefault(severity, 0);
            if (count > 0) {
                text.append(separator).append(style.of(severity)).append(count);
                text.append(' ').append(countable(severity, count)).append(style.reset());
                separator = ", ";
            }
        }
    }

    /** Info and style have no plural. */
    private static String countable(Severity severity, int count) {
        boolean plural = count != 1 && (severity == Severity.ERROR || severity == Severity.WARNING);
        return severity.label() + (plural ? "s" : "");
    }

    private static void plural(StringBuilder text, int count, String noun) {
        text.append(count).append(' ').append(noun).append(count == 1 ? "" : "s");
    }
}
