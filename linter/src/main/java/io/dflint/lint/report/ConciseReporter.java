package io.dflint.lint.report;

import io.dflint.lint.output.FileReport;
import io.dflint.lint.output.Place;
import io.dflint.lint.output.ReportOptions;
import io.dflint.lint.output.Reporter;
import io.dflint.lint.output.Style;
import io.dflint.lint.rule.Finding;
import io.dflint.text.Printable;
import java.io.IOException;
import java.io.Writer;

/**
 * One line per finding, which terminals and editors turn into a link: {@code Dockerfile:1:6: warning[DL3006] message}.
 */
final class ConciseReporter implements Reporter {
    private final Writer out;
    private final Style style;
    private final Summary summary;

    ConciseReporter(Writer out, ReportOptions options) {
        this.out = out;
        style = options.color() ? Style.COLORED : Style.PLAIN;
        summary = new Summary(options, style);
    }

    @Override
    public void begin() {}

    @Override
    public void file(FileReport report) throws IOException {
        summary.add(report);
        StringBuilder line = new StringBuilder();
        for (Finding finding : report.findings()) {
            Place place = Place.of(report.source(), finding.range());
            line.append(style.bold());
            Printable.append(line, report.path());
            line.append(':')
                    .append(place.line())
                    .append(':')
                    .append(place.column())
                    .append(style.reset());
            line.append(": ")
                    .append(style.of(finding.severity()))
                    .append(finding.severity().label());
            line.append('[')
                    .append(finding.id())
                    .append(']')
                    .append(style.reset())
                    .append(' ');
            Printable.append(line, finding.message());
            line.append(summary.isOffered(finding) ? " [fixable]" : "");
            out.append(line.append('\n'));
            line.setLength(0);
        }
    }

    @Override
    public void end() throws IOException {
        out.append(summary.text());
    }
}
