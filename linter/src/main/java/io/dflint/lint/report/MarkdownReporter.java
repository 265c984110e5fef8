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

/** A table for comments on merge requests, in the Markdown of GitHub and GitLab. */
final class MarkdownReporter implements Reporter {
    /** The maximum number of findings. Services reject longer comments. */
    private static final int MOST = 500;

    private final Writer out;
    private final ReportOptions options;
    private final Summary summary;
    private final StringBuilder rows = new StringBuilder();
    private int count;

    MarkdownReporter(Writer out, ReportOptions options) {
        this.out = out;
        this.options = options;
        summary = new Summary(options, Style.PLAIN);
    }

    @Override
    public void begin() {}

    @Override
    public void file(FileReport report) {
        summary.add(report);
        for (Finding finding : report.findings()) {
            // The note about omitted findings must not be omitted itself.
            if (++count <= MOST || finding.id().equals(Finding.TOO_MANY)) {
                row(report, finding);
            }
        }
    }

    private void row(FileReport report, Finding finding) {
        Place place = Place.of(report.source(), finding.range());
        rows.append("| ");
        escaped(report.path() + ":" + place.line() + ":" + place.column());
        rows.append(" | ").append(finding.severity().label()).append(" | ");
        String page = options.about().page(finding.id());
        if (page != null) {
            rows.append('[').append(finding.id()).append("](").append(page).append(')');
        } else {
            rows.append(finding.id());
        }
        rows.append(" | ");
        escaped(finding.message());
        rows.append(" |\n");
    }

    /**
     * Appends text with all characters escaped that are special in Markdown or HTML, or for mentions and references of
     * services.
     */
    private void escaped(String text) {
        String plain = Printable.of(text);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '<' -> rows.append("&lt;");
                case '>' -> rows.append("&gt;");
                case '&' -> rows.append("&amp;");
                case '@' -> rows.append("&#64;");
                case '#' -> rows.append("&#35;");
                case '!' -> rows.append("&#33;");
                case '$' -> rows.append("&#36;");
                case '|', '*', '_', '`', '[', ']', '\\', '~' ->
                    rows.append('\\').append(c);
                default -> rows.append(c);
            }
        }
    }

    @Override
    public void end() throws IOException {
        out.append("### dflint\n\n").append(summary.text());
        if (count > 0) {
            out.append("\n| place | severity | rule | message |\n| --- | --- | --- | --- |\n")
                    .append(rows);
        }
        if (count > MOST) {
            out.append("\nThe first ").append(String.valueOf(MOST)).append(" findings are shown.\n");
        }
    }
}
