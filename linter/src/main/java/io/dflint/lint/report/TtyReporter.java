package io.dflint.lint.report;

import io.dflint.lint.output.FileReport;
import io.dflint.lint.output.ReportOptions;
import io.dflint.lint.output.Reporter;
import io.dflint.lint.output.Style;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.Related;
import io.dflint.text.Position;
import io.dflint.text.Printable;
import io.dflint.text.SourceText;
import io.dflint.text.TextRange;
import java.io.IOException;
import java.io.Writer;

/**
 * For people at a terminal:
 *
 * <pre>
 * warning[DL3006]: Tag the version of the image
 *   --> Dockerfile:1:6
 *    |
 *  1 | FROM debian
 *    |      ^^^^^^
 *    = fix: Add a tag (unsafe)
 * </pre>
 *
 * <p>The first finding of a rule in a file stands for the others, if there are several; their lines follow it.
 */
final class TtyReporter implements Reporter {
    private final Writer out;
    private final Style style;
    private final boolean folds;
    private final Summary summary;
    private final ReportOptions.About about;

    TtyReporter(Writer out, ReportOptions options) {
        this.out = out;
        folds = options.places() == ReportOptions.Places.FIRST;
        style = options.color() ? Style.COLORED : Style.PLAIN;
        about = options.about();
        summary = new Summary(options, style);
    }

    @Override
    public void begin() {}

    @Override
    public void file(FileReport report) throws IOException {
        summary.add(report);
        StringBuilder text = new StringBuilder(512);
        Repetitions repetitions = folds ? Repetitions.of(report) : Repetitions.NONE;
        for (Finding finding : report.findings()) {
            if (repetitions.isFolded(finding)) {
                continue;
            }
            finding(text, report, finding, repetitions.others(finding));
            out.append(text);
            text.setLength(0);
        }
    }

    private void finding(StringBuilder text, FileReport report, Finding finding, String others) {
        String color = style.of(finding.severity());
        text.append(color).append(finding.severity().label());
        text.append('[').append(linked(finding.id())).append(']').append(style.reset());
        text.append(style.bold()).append(": ");
        Printable.append(text, finding.message());
        text.append(style.reset()).append('\n');
        SourceText source = report.source();
        int gutter = gutter(source, finding);
        place(text, gutter, "-->", report.path(), source, finding.range());
        new Snippet(source, style, gutter).append(text, finding.range(), '^', color, "");
        for (Related related : finding.related()) {
            place(text, gutter, ":::", report.path(), source, related.range());
            new Snippet(source, style, gutter).append(text, related.range(), '-', style.frame(), related.message());
        }
        for (Fix fix : finding.fixes()) {
            text.repeat(' ', gutter + 1).append(style.frame()).append("= ").append(style.reset());
            text.append(style.bold()).append("fix").append(style.reset()).append(": ");
            Printable.append(text, fix.title());
            text.append(" (").append(fix.applicability().label()).append(")\n");
        }
        if (!others.isEmpty()) {
            text.repeat(' ', gutter + 1).append(style.frame()).append("= ").append(style.reset());
            text.append(others).append('\n');
        }
        text.append('\n');
    }

    /** Returns the ID as a link to its page (OSC 8) if the output is a terminal. */
    private String linked(String id) {
        String page = style.isPlain() ? null : about.address(id);
        return page == null ? id : "\u001b]8;;" + page + "\u001b\\" + id + "\u001b]8;;\u001b\\";
    }

    private void place(StringBuilder text, int gutter, String arrow, String path, SourceText source, TextRange range) {
        Position start = source.position(range.start());
        text.repeat(' ', gutter)
                .append(style.frame())
                .append(arrow)
                .append(style.reset())
                .append(' ');
        Printable.append(text, path);
        text.append(':')
                .append(start.line() + 1)
                .append(':')
                .append(start.column() + 1)
                .append('\n');
    }

    /** Returns the width of the line numbers of a finding, in columns. */
    private static int gutter(SourceText source, Finding finding) {
        int last = finding.range().end();
        for (Related related : finding.related()) {
            last = Math.max(last, related.range().end());
        }
        return Integer.toString(source.position(last).line() + 1).length() + 1;
    }

    @Override
    public void end() throws IOException {
        out.append(summary.text());
    }
}
