package io.dflint.lint.report;

import io.dflint.lint.engine.Rules;
import io.dflint.lint.output.FileReport;
import io.dflint.lint.output.Place;
import io.dflint.lint.output.ReportOptions;
import io.dflint.lint.output.Reporter;
import io.dflint.lint.output.Style;
import io.dflint.lint.output.Xml;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.Severity;
import io.dflint.text.LineIndex;
import io.dflint.text.SourceText;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A self-contained page without scripts and external resources: rules with their findings, then each file with its
 * source.
 */
final class HtmlReporter implements Reporter {
    /** The number of source lines before and after a finding. */
    private static final int CONTEXT = 2;
    /** The maximum number of lines shown for one finding. */
    private static final int MOST_LINES = 12;
    /** The maximum number of columns shown of a line. */
    private static final int MOST_COLUMNS = 160;

    private static final int COLUMNS_BEFORE = 40;

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>dflint report</title>
            <style>
            :root { --fg: #1c1e21; --bg: #ffffff; --dim: #5c636b; --box: #f4f5f7; --line: #d5d9de; --mark: #ffe8a3;
              --error: #b3261e; --warning: #8a5a00; --info: #0b5cad; --style: #6b3fa0; }
            @media (prefers-color-scheme: dark) { :root { --fg: #e4e6eb; --bg: #16181c; --dim: #9aa3ad; --box: #1f2329;
              --line: #363c45; --mark: #5c4a12; --error: #ff8a80; --warning: #ffc561; --info: #7fbcff; --style: #c9a7ff; } }
            body { font: 16px/1.5 system-ui, sans-serif; color: var(--fg); background: var(--bg); max-width: 64rem; margin: 2rem auto;
              padding: 0 1rem; }
            table { border-collapse: collapse; width: 100%; }
            th, td { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
            td.number { text-align: right; }
            a { color: var(--info); }
            h2 { margin-top: 2.5rem; overflow-wrap: anywhere; }
            article { margin: 1rem 0 1.5rem; }
            article p { margin: .2rem 0; }
            .error { color: var(--error); } .warning { color: var(--warning); } .info { color: var(--info); } .style { color: var(--style); }
            .dim { color: var(--dim); }
            pre { background: var(--box); border: 1px solid var(--line); border-radius: .3rem; padding: .5rem; overflow-x: auto; margin: .3rem 0; }
            mark { background: var(--mark); color: inherit; }
            </style>
            </head>
            <body>
            <h1>dflint report</h1>
            """;

    private final Writer out;
    private final ReportOptions options;
    private final Summary summary;
    private final StringBuilder files = new StringBuilder();
    private final Map<String, List<String>> byRule = new TreeMap<>();
    private final Map<String, Severity> severities = new TreeMap<>();
    private int fileCount;

    HtmlReporter(Writer out, ReportOptions options) {
        this.out = out;
        this.options = options;
        summary = new Summary(options, Style.PLAIN);
    }

    @Override
    public void begin() {}

    @Override
    public void file(FileReport report) {
        summary.add(report);
        if (report.findings().isEmpty()) {
            return;
        }
        fileCount++;
        files.append("<section>\n<h2>");
        text(report.path());
        files.append("</h2>\n");
        for (int i = 0; i < report.findings().size(); i++) {
            finding(report, report.findings().get(i), "f" + fileCount + "-" + (i + 1));
        }
        files.append("</section>\n");
    }

    private void finding(FileReport report, Finding finding, String anchor) {
        Place place = Place.of(report.source(), finding.range());
        severities.merge(finding.id(), finding.severity(), (a, b) -> a.atLeast(b) ? a : b);
        int before = files.length();
        text(report.path() + ":" + place.line());
        String link = "<a href=\"#" + anchor + "\">" + files.substring(before) + "</a>";
        files.setLength(before);
        byRule.computeIfAbsent(finding.id(), id -> new ArrayList<>()).add(link);

        String level = finding.severity().label();
        files.append("<article id=\"")
                .append(anchor)
                .append("\">\n<p><strong class=\"")
                .append(level)
                .append("\">");
        files.append(level).append("</strong> ");
        rule(files, finding.id());
        files.append(" <span class=\"dim\">line ")
                .append(place.line())
                .append(", column ")
                .append(place.column());
        files.append("</span></p>\n<p>");
        text(finding.message());
        files.append("</p>\n");
        source(report.source(), finding);
        for (Fix fix : finding.fixes()) {
            files.append("<p class=\"dim\">fix: ");
            text(fix.title() + " (" + fix.applicability().label() + ")");
            files.append("</p>\n");
        }
        files.append("</article>\n");
    }

    private void rule(StringBuilder to, String id) {
        String page = options.about().page(id);
        if (page != null) {
            to.append("<a href=\"");
            Xml.append(to, page);
            to.append("\">").append(id).append("</a>");
        } else {
            to.append(id);
        }
    }

    private void source(SourceText source, Finding finding) {
        LineIndex lines = source.lines();
        int first = lines.line(finding.range().start());
        int last = Math.min(lines.line(finding.range().end()), first + MOST_LINES);
        files.append("<pre>");
        for (int line = Math.max(0, first - CONTEXT); line <= Math.min(lines.lineCount() - 1, last + CONTEXT); line++) {
            String number = String.valueOf(line + 1);
            files.append("<span class=\"dim\">").repeat(' ', Math.max(0, 5 - number.length()));
            files.append(number).append(" </span>");
            int start = start(lines, line, line == first ? finding.range().start() : 0);
            int end = Math.min(lines.lineEnd(line), start + MOST_COLUMNS);
            int from = Math.clamp(finding.range().start(), start, end);
            int to = Math.clamp(finding.range().end(), from, end);
            files.append(start > lines.lineStart(line) ? "…" : "");
            text(source.content().substring(start, from));
            if (to > from) {
                files.append("<mark>");
                text(source.content().substring(from, to));
                files.append("</mark>");
            }
            text(source.content().substring(to, end));
            files.append(end < lines.lineEnd(line) ? "…\n" : "\n");
        }
        files.append("</pre>\n");
    }

    /** Returns where the shown part of a line begins; in a long line, a little before the finding. */
    private static int start(LineIndex lines, int line, int found) {
        int start = lines.lineStart(line);
        return lines.lineEnd(line) - start <= MOST_COLUMNS ? start : Math.max(start, found - COLUMNS_BEFORE);
    }

    /** Appends text as HTML, with tabs replaced by spaces. */
    private void text(String text) {
        Xml.append(files, text.replace('\t', ' ').replace("\r", ""));
    }

    @Override
    public void end() throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        page.append("<p>").append(summary.text().strip()).append("</p>\n");
        if (!byRule.isEmpty()) {
            page.append("<h2>By rule</h2>\n<table>\n");
            page.append("<tr><th>rule</th><th>severity</th><th>findings</th><th>what it asks for</th></tr>\n");
            byRule.forEach((id, places) -> row(page, id, places));
            page.append("</table>\n");
        }
        page.append(files).append("<p class=\"dim\">dflint ");
        Xml.append(page, options.about().version());
        out.append(page.append("</p>\n</body>\n</html>\n"));
    }

    private void row(StringBuilder page, String id, List<String> places) {
        String level = severities.getOrDefault(id, Severity.STYLE).label();
        page.append("<tr><td>");
        rule(page, id);
        page.append("</td><td class=\"").append(level).append("\">").append(level);
        page.append("</td><td class=\"number\">").append(places.size()).append("</td><td>");
        Rule rule = Rules.named(id);
        if (rule != null) {
            Xml.append(page, rule.info().title());
        }
        page.append("<details><summary>places</summary>").append(String.join(", ", places));
        page.append("</details></td></tr>\n");
    }
}
