package io.dflint.lint.format;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.instruction.Instruction;
import io.dflint.text.LineIndex;
import io.dflint.text.LogicalText;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Aligns the escape characters at the ends of the lines of an instruction. */
final class Alignment {
    /** In a longer line, the escape character directly follows the text. */
    private static final int WIDEST = 120;

    private final Dockerfile file;
    private final String text;
    private final LineIndex lines;
    private final List<TextEdit> edits = new ArrayList<>();

    /** The spaces before an escape character, and the column where the text before them ends. */
    private record Gap(TextRange blanks, int column) {}

    private Alignment(Dockerfile file) {
        this.file = file;
        text = file.source().content();
        lines = file.source().lines();
    }

    static List<TextEdit> edits(Dockerfile file) {
        Alignment alignment = new Alignment(file);
        for (Instruction instruction : file.instructions()) {
            alignment.align(instruction);
        }
        return alignment.edits;
    }

    private void align(Instruction instruction) {
        Joints joints = new Joints(instruction, file.escape());
        LogicalText logical = instruction.header().line();
        int last = lines.line(logical.sourceRange().end());
        List<Gap> gaps = new ArrayList<>();
        int widest = 0;
        for (int line = lines.line(instruction.range().start()); line < last; line++) {
            Gap gap = gap(line, logical, joints);
            if (gap != null && gap.column() < WIDEST) {
                gaps.add(gap);
                widest = Math.max(widest, gap.column());
            }
        }
        for (Gap gap : gaps) {
            edits.add(new TextEdit(gap.blanks(), " ".repeat(widest - gap.column() + 1)));
        }
        edits.removeIf(edit -> edit.range().of(text).equals(edit.newText()));
    }

    private @Nullable Gap gap(int line, LogicalText logical, Joints joints) {
        int start = lines.lineStart(line);
        String content = lines.lineText(line).toString().stripTrailing();
        if (content.isEmpty()
                || content.charAt(content.length() - 1) != file.escape()
                || content.strip().startsWith("#")) {
            return null;
        }
        int escape = start + content.length() - 1;
        int from = escape;
        while (from > start && (text.charAt(from - 1) == ' ' || text.charAt(from - 1) == '\t')) {
            from--;
        }
        int index = from == start || from == escape ? -1 : logical.logicalOffset(from);
        int blanks = 0;
        while (index >= 0 && index + blanks < logical.length() && " \t".indexOf(logical.charAt(index + blanks)) >= 0) {
            blanks++;
        }
        return index > 0 && joints.isFree(index, blanks)
                ? new Gap(new TextRange(from, escape), column(start, from))
                : null;
    }

    /** Returns the column of an offset. Tabs count as one column, because those who align do not use them. */
    private static int column(int start, int end) {
        return end - start;
    }
}
