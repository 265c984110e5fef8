package io.dflint.lint.report;

import io.dflint.lint.output.FileReport;
import io.dflint.lint.output.Place;
import io.dflint.lint.output.Reporter;
import io.dflint.lint.output.Xml;
import io.dflint.lint.rule.Finding;
import java.io.IOException;
import java.io.Writer;

/**
 * JUnit's XML: a suite for each file and a failed test for each finding, with the file and line that CI servers show.
 */
final class JUnitReporter implements Reporter {
    private final Writer out;

    JUnitReporter(Writer out) {
        this.out = out;
    }

    @Override
    public void begin() throws IOException {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"dflint\">");
    }

    @Override
    public void file(FileReport report) throws IOException {
        StringBuilder xml = new StringBuilder();
        suite(xml, report);
        out.append(xml);
    }

    private static void suite(StringBuilder xml, FileReport report) {
        xml.append("\n  <testsuite");
        Xml.attribute(xml, "name", report.path());
        // Some servers treat a suite without tests as a failed run.
        int tests = Math.max(1, report.findings().size());
        Xml.attribute(xml, "tests", Integer.toString(tests));
        Xml.attribute(xml, "failures", Integer.toString(report.findings().size()));
        Xml.attribute(xml, "errors", "0");
        xml.append('>');
        if (report.findings().isEmpty()) {
            xml.append("\n    <testcase");
            Xml.attribute(xml, "name", "no findings");
            Xml.attribute(xml, "classname", report.path());
            xml.append("/>");
        }
        for (Finding finding : report.findings()) {
            Place place = Place.of(report.source(), finding.range());
            xml.append("\n    <testcase");
            Xml.attribute(xml, "name", finding.id() + " at " + place.line() + ":" + place.column());
            Xml.attribute(xml, "classname", report.path());
            Xml.attribute(xml, "file", report.path());
            Xml.attribute(xml, "line", Integer.toString(place.line()));
            xml.append("><failure");
            Xml.attribute(xml, "type", finding.severity().label());
            Xml.attribute(xml, "message", finding.message());
            xml.append('>');
            String at = report.path() + ":" + place.line() + ":" + place.column();
            Xml.append(xml, at + " " + finding.severity().label() + " " + finding.id() + ": " + finding.message());
            xml.append("</failure></testcase>");
        }
        xml.append("\n  </testsuite>");
    }

    @Override
    public void end() throws IOException {
        out.write("\n</testsuites>\n");
    }
}
