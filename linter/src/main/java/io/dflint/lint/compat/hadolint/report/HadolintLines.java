package io.dflint.lint.compat.hadolint.report;

import io.dflint.lint.output.FileReport;
import io.dflint.lint.output.Place;
import io.dflint.lint.output.Reporter;
import io.dflint.lint.output.Style;
import io.dflint.lint.rule.Finding;
import io.dflint.text.Printable;
import java.io.IOException;
import java.io.Writer;

/** One line per finding: {@code Dockerfile:1 DL3006 warning: message} for terminals, or the format of GNU programs. */
final class HadolintLines implements Reporter {
    private final Writer out;
    private final Style style;
    private final String program;

    /**
     * Creates a reporter.
     *
     * @param program the text before the path in the GNU format; empty for terminals
     */
    HadolintLines(Writer out, boolean color, String program) {
        this.out = out;
        this.style = color ? Style.COLORED : Style.PLAIN;
        this.program = program;
    }

    @Override
    public void begin() {}

    @Override
    public void file(FileReport report) throws IOException {
        StringBuilder line = new StringBuilder();
        for (Finding finding : report.findings()) {
            Place place = Place.of(report.source(), finding.range());
            line.append(program);
            Printable.append(line, report.path());
            line.append(':').append(place.line());
            boolean isSyntax = finding.id().equals(Finding.SYNTAX);
            if (isSyntax) {
                line.append(':').append(place.column());
            }
            line.append(program.isEmpty() ? " " : ": ");
            if (!isSyntax) {
                line.append(finding.id()).append(' ').append(style.of(finding.severity()));
                line.append(finding.severity().label()).append(style.reset()).append(": ");
            }
            Printable.append(line, finding.message());
            out.append(line.append('\n'));
            line.setLength(0);
        }
    }

    @Override
    public void end() {}
}
