package io.dflint.lint.report;

import io.dflint.lint.output.FileReport;
import io.dflint.lint.output.Place;
import io.dflint.lint.output.Reporter;
import io.dflint.lint.rule.Finding;
import io.dflint.text.Printable;
import java.io.IOException;
import java.io.Writer;

/**
 * One line per finding in the format of the GNU coding standards: {@code dflint:Dockerfile:1:6: DL3006 warning:
 * message}.
 */
final class LineReporter implements Reporter {
    private final Writer out;

    LineReporter(Writer out) {
        this.out = out;
    }

    @Override
    public void begin() {}

    @Override
    public void file(FileReport report) throws IOException {
        StringBuilder line = new StringBuilder();
        for (Finding finding : report.findings()) {
            Place place = Place.of(report.source(), finding.range());
            line.append("dflint:");
            Printable.append(line, report.path());
            line.append(':')
                    .append(place.line())
                    .append(':')
                    .append(place.column())
                    .append(": ");
            line.append(finding.id())
                    .append(' ')
                    .append(finding.severity().label())
                    .append(": ");
            Printable.append(line, finding.message());
            out.append(line.append('\n'));
            line.setLength(0);
        }
    }

    @Override
    public void end() {}
}
