package io.dflint.lint.report;

import io.dflint.lint.output.FileReport;
import io.dflint.lint.output.ReportOptions;
import io.dflint.lint.output.Reporter;
import io.dflint.lint.output.Style;
import io.dflint.lint.rule.Applicability;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.Related;
import io.dflint.lint.rule.Severity;
import io.dflint.text.Position;
import io.dflint.text.Printable;
import io.dflint.text.SourceText;
import io.dflint.text.TextRange;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;

/**
 * For people at a terminal:
 *
 * <pre>
 * warning[DL3006]: Tag the version of the image
 *   --> Dockerfile:1:6
 *    |
 *  1 | FROM debian
 *    |      ^^^^^^
 *    = fix: Add a tag (unsafe)
 * </pre>
 *
 * <p>The first finding of a rule in a file stands for the others, if there are several; their lines follow it.
 */
final class TtyReporter implements Reporter {
    private final Writer out;
    private final Style style;
    private final boolean folds;
    /** How many findings of each severity. Not an EnumMap: it finds its keys by reflection, which takes a millisecond. */
    private final Map<Severity, Integer> counts = new HashMap<>();

    private int files;
    private int filesWithFindings;
    private final boolean countsFixable;
    private int fixable;

    TtyReporter(Writer out, ReportOptions options) {
        this.out = out;
        countsFixable = !options.about().isAfterFixing();
        folds = options.places() == ReportOptions.Places.FIRST;
        style = options.color() ? Style.COLORED : Style.PLAIN;
    }

    @Override
    public void begin() {}

    @Override
    public void file(FileReport report) throws IOException {
        files++;
        if (report.findings().isEmpty()) {
            return;
        }
        filesWithFindings++;
        StringBuilder text = new StringBuilder(512);
        Repetitions repetitions = folds ? Repetitions.of(report) : Repetitions.NONE;
        for (Finding finding : report.findings()) {
            counts.merge(finding.severity(), 1, Integer::sum);
            fixable += countsFixable && isFixable(finding) ? 1 : 0;
            if (repetitions.isFolded(finding)) {
                continue;
            }
            finding(text, report, finding, repetitions.others(finding));
            out.append(text);
            text.setLength(0);
        }
    }

    private static boolean isFixable(Finding finding) {
        for (Fix fix : finding.fixes()) {
            if (fix.applicability() == Applicability.SAFE) {
                return true;
            }
        }
        return false;
    }

    private void finding(StringBuilder text, FileReport report, Finding finding, String others) {
        String color = style.of(finding.severity());
        text.append(color).append(finding.severity().label());
        text.append('[').append(finding.id()).append(']').append(style.reset());
        text.append(style.bold()).append(": ");
        Printable.append(text, finding.message());
        text.append(style.reset()).append('\n');
        SourceText source = report.source();
        int gutter = gutter(source, finding);
        place(text, gutter, "-->", report.path(), source, finding.range());
        new Snippet(source, style, gutter).append(text, finding.range(), '^', color, "");
        for (Related related : finding.related()) {
            place(text, gutter, ":::", report.path(), source, related.range());
            new Snippet(source, style, gutter).append(text, related.range(), '-', style.frame(), related.message());
        }
        for (Fix fix : finding.fixes()) {
            text.repeat(' ', gutter + 1).append(style.frame()).append("= ").append(style.reset());
            text.append(style.bold()).append("fix").append(style.reset()).append(": ");
            Printable.append(text, fix.title());
            text.append(" (").append(fix.applicability().label()).append(")\n");
        }
        if (!others.isEmpty()) {
            text.repeat(' ', gutter + 1).append(style.frame()).append("= ").append(style.reset());
            text.append(others).append('\n');
        }
        text.append('\n');
    }

    private void place(StringBuilder text, int gutter, String arrow, String path, SourceText source, TextRange range) {
        Position start = source.position(range.start());
        text.repeat(' ', gutter)
                .append(style.frame())
                .append(arrow)
                .append(style.reset())
                .append(' ');
        Printable.append(text, path);
        text.append(':')
                .append(start.line() + 1)
                .append(':')
                .append(start.column() + 1)
                .append('\n');
    }

    /** How many columns the line numbers of a finding need. */
    private static int gutter(SourceText source, Finding finding) {
        int last = finding.range().end();
        for (Related related : finding.related()) {
            last = Math.max(last, related.range().end());
        }
        return Integer.toString(source.position(last).line() + 1).length() + 1;
    }

    @Override
    public void end() throws IOException {
        if (files == 0) {
            return; // None could be read, of which the user knows.
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
        out.append(text.append('\n'));
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
