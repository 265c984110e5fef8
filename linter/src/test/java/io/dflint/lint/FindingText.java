package io.dflint.lint;

import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.Related;
import io.dflint.text.Position;
import io.dflint.text.SourceText;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.List;

/** Findings as the sidecar of a fixture has them: a line for each, its related places and fixes indented below. */
final class FindingText {
    private final SourceText source;
    private final StringBuilder out = new StringBuilder();

    private FindingText(SourceText source) {
        this.source = source;
    }

    static String of(SourceText source, List<Finding> findings) {
        FindingText text = new FindingText(source);
        for (Finding finding : findings) {
            text.add(finding);
        }
        return text.out.toString();
    }

    private void add(Finding finding) {
        out.append(place(finding.range())).append(' ').append(finding.message()).append('\n');
        for (Related related : finding.related()) {
            out.append("  see ")
                    .append(place(related.range()))
                    .append(' ')
                    .append(related.message())
                    .append('\n');
        }
        for (Fix fix : finding.fixes()) {
            out.append("  ")
                    .append(fix.applicability().label())
                    .append(": ")
                    .append(fix.title())
                    .append('\n');
            addChangedLines(fix);
        }
    }

    private void addChangedLines(Fix fix) {
        String before = source.content();
        int start = before.length();
        int end = 0;
        int grows = 0;
        for (TextEdit edit : fix.edits()) {
            start = Math.min(start, edit.range().start());
            end = Math.max(end, edit.range().end());
            grows += edit.newText().length() - edit.range().length();
        }
        start = before.lastIndexOf('\n', start - 1) + 1;
        if (end > 0 && before.charAt(end - 1) != '\n' || end <= start) {
            int lineEnd = before.indexOf('\n', end);
            end = lineEnd < 0 ? before.length() : lineEnd + 1;
        }
        addLines("  - ", before.substring(start, end));
        addLines("  + ", TextEdit.apply(before, fix.edits()).substring(start, end + grows));
    }

    private void addLines(String mark, String lines) {
        lines.lines().forEach(line -> out.append(mark).append(line).append('\n'));
    }

    /** {@code line:column-line:column}, both from 1, the end behind the last character. */
    private String place(TextRange range) {
        return place(range.start()) + "-" + place(range.end());
    }

    private String place(int offset) {
        Position position = source.position(offset);
        return position.line() + 1 + ":" + (position.column() + 1);
    }
}
