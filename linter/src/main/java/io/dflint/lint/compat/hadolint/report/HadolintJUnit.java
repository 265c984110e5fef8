package io.dflint.lint.compat.hadolint.report;

import io.dflint.lint.output.FileReport;
import io.dflint.lint.output.Place;
import io.dflint.lint.output.ReportOptions;
import io.dflint.lint.output.Reporter;
import io.dflint.lint.output.Xml;
import io.dflint.lint.rule.Finding;
import java.io.IOException;
import java.io.Writer;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** JUnit's XML with the time of the run, and with file names only in the text. */
final class HadolintJUnit implements Reporter {
    private final Writer out;
    private final ReportOptions.About about;

    HadolintJUnit(Writer out, ReportOptions.About about) {
        this.out = out;
        this.about = about;
    }

    @Override
    public void begin() throws IOException {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><testsuites");
        ZonedDateTime now = about.now().atZone(ZoneOffset.UTC);
        String time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").format(now);
        Xml.attribute(xml, "id", DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss").format(now));
        Xml.attribute(xml, "name", "Hadolint run at " + time);
        Xml.attribute(xml, "time", "0.001");
        out.append(xml.append('>'));
    }

    @Override
    public void file(FileReport report) throws IOException {
        int errors = 0;
        for (Finding finding : report.findings()) {
            errors += finding.id().equals(Finding.SYNTAX) ? 1 : 0;
        }
        StringBuilder xml = new StringBuilder("<testsuite");
        Xml.attribute(xml, "errors", Integer.toString(errors));
        Xml.attribute(xml, "failures", Integer.toString(report.findings().size()));
        Xml.attribute(xml, "id", "hadolint");
        Xml.attribute(xml, "name", "Hadolint " + HadolintReports.VERSION);
        Xml.attribute(xml, "time", "0.001");
        xml.append('>');
        for (Finding finding : report.findings()) {
            test(xml, report, finding);
        }
        out.append(xml.append("</testsuite>"));
    }

    private static void test(StringBuilder xml, FileReport report, Finding finding) {
        String level = finding.severity().label();
        xml.append("<testcase");
        Xml.attribute(xml, "id", "hadolint.rule." + finding.id());
        Xml.attribute(xml, "time", "0.001");
        xml.append("><failure");
        Xml.attribute(xml, "id", finding.id());
        Xml.attribute(xml, "message", finding.message());
        Xml.attribute(xml, "type", level);
        xml.append('>');
        // Line ends are not escaped, because this is text and not an attribute.
        for (String line : new String[] {
            "File: " + report.path(),
            "Line: " + Place.of(report.source(), finding.range()).line(),
            "Category: Hadolint - Dockerfile Static Analysis",
            level + ": " + finding.message()
        }) {
            Xml.append(xml, line);
            xml.append('\n');
        }
        xml.append("</failure></testcase>");
    }

    @Override
    public void end() throws IOException {
        out.write("</testsuites>");
    }
}
