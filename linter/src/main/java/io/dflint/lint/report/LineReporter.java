package io.dflint.lint.report;

import io.dflint.lint.engine.FileReport;
import io.dflint.lint.engine.LintEngine;
import io.dflint.lint.rule.Finding;
import io.dflint.text.Printable;
import java.io.IOException;
import java.io.Writer;

/**
 * A line a finding: {@code dflint:Dockerfile:1:6: DL3006 warning: message} as the GNU coding standards want it, and
 * hadolint's {@code Dockerfile:1 DL3006 warning: message} for terminals. hadolint has no columns.
 */
final class LineReporter implements Reporter {
    private final Writer out;
    private final boolean asHadolint;
    private final Style style;
    private final String program;

    /** @param program what stands before the path and shows that it is GNU's form; empty for hadolint's own */
    LineReporter(Writer out, ReportOptions options, String program) {
        this.out = out;
        this.asHadolint = options.asHadolint();
        this.style = options.color() && program.isEmpty() ? Style.COLORED : Style.PLAIN;
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
            boolean isSyntax = finding.id().equals(LintEngine.SYNTAX);
            if (isSyntax || !asHadolint) {
                line.append(':').append(place.column());
            }
            line.append(program.isEmpty() ? " " : ": ");
            if (!isSyntax || !asHadolint) {
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
