package io.dflint.lint.report;

import io.dflint.lint.engine.FileReport;
import io.dflint.lint.engine.LintEngine;
import io.dflint.lint.rule.Finding;
import java.io.IOException;
import java.io.Writer;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * JUnit's XML: a suite a file, a failed test a finding. hadolint's has the time of the run and no file names outside of the
 * text; ours has what CI servers show: file and line.
 */
final class JUnitReporter implements Reporter {
    private final Writer out;
    private final ReportOptions options;

    JUnitReporter(Writer out, ReportOptions options) {
        this.out = out;
        this.options = options;
    }

    @Override
    public void begin() throws IOException {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        if (options.asHadolint()) {
            ZonedDateTime now = options.about().now().atZone(ZoneOffset.UTC);
            xml.append("<testsuites");
            attribute(xml, "id", DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss").format(now));
            attribute(
                    xml,
                    "name",
                    "Hadolint run at "
                            + DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").format(now));
            attribute(xml, "time", "0.001");
        } else {
            xml.append("\n<testsuites");
            attribute(xml, "name", "dflint");
        }
        out.append(xml.append('>'));
    }

    @Override
    public void file(FileReport report) throws IOException {
        StringBuilder xml = new StringBuilder();
        if (options.asHadolint()) {
            hadolintSuite(xml, report);
        } else {
            suite(xml, report);
        }
        out.append(xml);
    }

    private static void suite(StringBuilder xml, FileReport report) {
        xml.append("\n  <testsuite");
        attribute(xml, "name", report.path());
        // A suite without tests looks to some servers like a run that went wrong.
        int tests = Math.max(1, report.findings().size());
        attribute(xml, "tests", Integer.toString(tests));
        attribute(xml, "failures", Integer.toString(report.findings().size()));
        attribute(xml, "errors", "0");
        xml.append('>');
        if (report.findings().isEmpty()) {
            xml.append("\n    <testcase");
            attribute(xml, "name", "no findings");
            attribute(xml, "classname", report.path());
            xml.append("/>");
        }
        for (Finding finding : report.findings()) {
            Place place = Place.of(report.source(), finding.range());
            xml.append("\n    <testcase");
            attribute(xml, "name", finding.id() + " at " + place.line() + ":" + place.column());
            attribute(xml, "classname", report.path());
            attribute(xml, "file", report.path());
            attribute(xml, "line", Integer.toString(place.line()));
            xml.append("><failure");
            attribute(xml, "type", finding.severity().label());
            attribute(xml, "message", finding.message());
            xml.append('>');
            String at = report.path() + ":" + place.line() + ":" + place.column();
            Xml.append(xml, at + " " + finding.severity().label() + " " + finding.id() + ": " + finding.message());
            xml.append("</failure></testcase>");
        }
        xml.append("\n  </testsuite>");
    }

    private static void hadolintSuite(StringBuilder xml, FileReport report) {
        int errors = 0;
        for (Finding finding : report.findings()) {
            errors += finding.id().equals(LintEngine.SYNTAX) ? 1 : 0;
        }
        xml.append("<testsuite");
        attribute(xml, "errors", Integer.toString(errors));
        attribute(xml, "failures", Integer.toString(report.findings().size()));
        attribute(xml, "id", "hadolint");
        attribute(xml, "name", "Hadolint " + ReportOptions.HADOLINT);
        attribute(xml, "time", "0.001");
        xml.append('>');
        for (Finding finding : report.findings()) {
            Place place = Place.of(report.source(), finding.range());
            String level = finding.severity().label();
            xml.append("<testcase");
            attribute(xml, "id", "hadolint.rule." + finding.id());
            attribute(xml, "time", "0.001");
            xml.append("><failure");
            attribute(xml, "id", finding.id());
            attribute(xml, "message", finding.message());
            attribute(xml, "type", level);
            xml.append('>');
            // Line ends stay line ends: this is text, not an attribute.
            for (String line : new String[] {
                "File: " + report.path(),
                "Line: " + place.line(),
                "Category: Hadolint - Dockerfile Static Analysis",
                level + ": " + finding.message()
            }) {
                Xml.append(xml, line);
                xml.append('\n');
            }
            xml.append("</failure></testcase>");
        }
        xml.append("</testsuite>");
    }

    private static void attribute(StringBuilder xml, String name, String value) {
        xml.append(' ').append(name).append("=\"");
        Xml.append(xml, value);
        xml.append('"');
    }

    @Override
    public void end() throws IOException {
        out.write(options.asHadolint() ? "</testsuites>" : "\n</testsuites>\n");
    }
}
