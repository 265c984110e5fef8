package io.dflint.lint.format;

import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/**
 * Indents the continued lines of one instruction. The line with the least indentation receives the configured one, and
 * the others keep their distance to it.
 */
final class Indents {
    /** The width of a tab in columns, if the indentation is a tab. */
    private static final int TAB = 4;

    private final String indent;
    private final int unit;
    private final List<Line> lines = new ArrayList<>();

    /**
     * A line.
     *
     * @param blanks the range of its leading spaces and tabs
     * @param width the width of these, in columns
     */
    private record Line(TextRange blanks, int width, boolean comment) {}

    Indents(String indent) {
        this.indent = indent;
        unit = indent.equals("\t") || indent.isEmpty() ? TAB : indent.length();
    }

    void add(String text, TextRange blanks, boolean comment) {
        int width = 0;
        for (int i = blanks.start(); i < blanks.end(); i++) {
            width += text.charAt(i) == '\t' ? unit - width % unit : 1;
        }
        lines.add(new Line(blanks, width, comment));
    }

    /** Adds the edits that keep the existing nesting, and clears the lines. */
    void nested(List<TextEdit> edits) {
        int least = Integer.MAX_VALUE;
        for (Line line : lines) {
            least = line.comment() ? least : Math.min(least, line.width());
        }
        // A comment is indented at most as deep as the lines around it. At column 0, it follows a convention and does
        // not define the outermost level.
        int[] below = new int[lines.size() + 1];
        for (int i = lines.size() - 1; i >= 0; i--) {
            below[i] = lines.get(i).comment() ? below[i + 1] : lines.get(i).width() - least;
        }
        int above = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int deeper = line.comment()
                    ? Math.clamp((long) line.width() - least, 0, Math.max(above, below[i]))
                    : line.width() - least;
            above = line.comment() ? above : deeper;
            edits.add(new TextEdit(line.blanks(), indent + blanks(deeper)));
        }
        lines.clear();
    }

    /** Adds the edits that indent by level, and clears the lines. A comment has the level of the line below. */
    void byLevel(ShellLevels levels, List<TextEdit> edits) {
        int level = 0;
        for (int i = lines.size() - 1; i >= 0; i--) {
            Line line = lines.get(i);
            level = line.comment() ? level : levels.at(line.blanks().end());
            edits.add(new TextEdit(line.blanks(), indent.repeat(1 + level)));
        }
        lines.clear();
    }

    private String blanks(int width) {
        return indent.equals("\t") ? "\t".repeat(width / unit) + " ".repeat(width % unit) : " ".repeat(width);
    }
}
