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

/** How many findings there are, in one line: what ends a report for people. */
final class Summary {
    private final boolean isQuiet;
    private final boolean countsFixable;
    private final Style style;
    /** How many findings of each severity. Not an EnumMap: it finds its keys by reflection, which takes a millisecond. */
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

    /** Whether {@code --fix} would be of use for a finding; what it left, it leaves again. */
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

    /** The line with its end; empty if none could be read, of which the user knows, or the user does not want it. */
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
