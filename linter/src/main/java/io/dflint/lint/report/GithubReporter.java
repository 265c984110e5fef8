package io.dflint.lint.report;

import io.dflint.lint.output.FileReport;
import io.dflint.lint.output.Place;
import io.dflint.lint.output.Reporter;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.Severity;
import io.dflint.text.Printable;
import java.io.IOException;
import java.io.Writer;

/** Workflow commands of GitHub, which it shows as annotations: {@code ::warning file=Dockerfile,line=1::message}. */
final class GithubReporter implements Reporter {
    private final Writer out;

    GithubReporter(Writer out) {
        this.out = out;
    }

    @Override
    public void begin() {}

    @Override
    public void file(FileReport report) throws IOException {
        StringBuilder command = new StringBuilder();
        for (Finding finding : report.findings()) {
            Place place = Place.of(report.source(), finding.range());
            command.append("::").append(command(finding.severity())).append(" file=");
            escape(command, report.path(), true);
            command.append(",line=").append(place.line()).append(",endLine=").append(place.endLine());
            // GitHub accepts columns only within one line.
            if (place.line() == place.endLine()) {
                command.append(",col=")
                        .append(place.column())
                        .append(",endColumn=")
                        .append(place.endColumn());
            }
            command.append(",title=");
            escape(command, finding.id(), true);
            command.append("::");
            escape(command, finding.message(), false);
            out.append(command.append('\n'));
            command.setLength(0);
        }
    }

    private static String command(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO, STYLE -> "notice";
        };
    }

    /** In a property, a colon or a comma would end the value. */
    private static void escape(StringBuilder command, String text, boolean property) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '%' -> command.append("%25");
                case '\r' -> command.append("%0D");
                case '\n' -> command.append("%0A");
                case ':' -> command.append(property ? "%3A" : ":");
                case ',' -> command.append(property ? "%2C" : ",");
                default -> command.append(Printable.of(c));
            }
        }
    }

    @Override
    public void end() {}
}
