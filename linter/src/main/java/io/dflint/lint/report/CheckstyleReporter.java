package io.dflint.lint.report;

import io.dflint.lint.output.FileReport;
import io.dflint.lint.output.Place;
import io.dflint.lint.output.Reporter;
import io.dflint.lint.output.Xml;
import io.dflint.lint.rule.Finding;
import java.io.IOException;
import java.io.Writer;

/**
 * Checkstyle's XML in the form of hadolint and ShellCheck: one line, with all but the plainest characters as
 * references.
 */
final class CheckstyleReporter implements Reporter {
    private final Writer out;

    CheckstyleReporter(Writer out) {
        this.out = out;
    }

    @Override
    public void begin() throws IOException {
        out.write("<?xml version='1.0' encoding='UTF-8'?><checkstyle version='4.3'>");
    }

    @Override
    public void file(FileReport report) throws IOException {
        if (report.findings().isEmpty()) {
            return;
        }
        StringBuilder xml = new StringBuilder("<file ");
        attribute(xml, "name", report.path());
        xml.append('>');
        for (Finding finding : report.findings()) {
            Place place = Place.of(report.source(), finding.range());
            xml.append("<error ");
            attribute(xml, "line", Integer.toString(place.line()));
            attribute(xml, "column", Integer.toString(place.column()));
            attribute(xml, "severity", finding.severity().label());
            attribute(xml, "message", finding.message());
            attribute(xml, "source", finding.id());
            xml.append("/>");
        }
        out.append(xml.append("</file>"));
    }

    private static void attribute(StringBuilder xml, String name, String value) {
        xml.append(name).append("='");
        for (int i = 0; i < value.length(); ) {
            int c = value.codePointAt(i);
            i += Character.charCount(c);
            boolean plain =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || " ./".indexOf(c) >= 0;
            if (plain) {
                xml.append((char) c);
            } else {
                Xml.reference(xml, c);
            }
        }
        xml.append("' ");
    }

    @Override
    public void end() throws IOException {
        out.write("</checkstyle>");
    }
}
