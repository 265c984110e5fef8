package io.dflint.lint.format;

import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/**
 * The continued lines of one instruction. The one that is indented least gets the indent, and each of the others as much more as its
 * author gave it.
 */
final class Indents {
    /** How wide a tab is, in columns, where the indent is one. */
    private static final int TAB = 4;

    private final String indent;
    private final int unit;
    private final List<Line> lines = new ArrayList<>();

    /**
     * A line.
     *
     * @param blanks the spaces and tabs at its start
     * @param width of these, in columns
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

    /** Adds the edits that keep the author's nesting, and forgets the lines. */
    void nested(List<TextEdit> edits) {
        int least = Integer.MAX_VALUE;
        for (Line line : lines) {
            least = line.comment() ? least : Math.min(least, line.width());
        }
        // A comment is at most as deep as the lines around it; at the very start of its line it is a habit, not the
        // outermost level.
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

    /** Adds the edits that indent by levels, and forgets the lines. A comment belongs to the line below. */
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
