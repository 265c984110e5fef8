package io.dflint.lint.format;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.instruction.From;
import io.dflint.instruction.Healthcheck;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.InstructionType;
import io.dflint.instruction.Onbuild;
import io.dflint.lint.format.FormatOptions.Step;
import io.dflint.syntax.Comment;
import io.dflint.syntax.Flag;
import io.dflint.text.LineIndex;
import io.dflint.text.LogicalText;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.List;
import java.util.Locale;

/** Formats keywords, the spaces between them and flags, and empty lines between stages. */
final class Layout {
    private final Dockerfile file;
    private final String text;
    private final List<TextEdit> edits;

    private Layout(Dockerfile file, List<TextEdit> edits) {
        this.file = file;
        this.edits = edits;
        text = file.source().content();
    }

    static void edits(Dockerfile file, FormatOptions options, List<TextEdit> edits) {
        Layout layout = new Layout(file, edits);
        boolean first = true;
        for (Instruction instruction : file.instructions()) {
            if (options.has(Step.KEYWORDS)) {
                layout.keywords(instruction);
            }
            if (options.has(Step.STAGES) && instruction instanceof From from) {
                if (!first) {
                    layout.emptyLineBefore(from);
                }
                first = false;
            }
        }
    }

    private void keywords(Instruction instruction) {
        if (InstructionType.of(instruction.name().toString()) == null) {
            return;
        }
        inCapitals(instruction.name());
        TextRange before = instruction.name().sourceRange();
        for (Flag flag : instruction.flags()) {
            oneSpace(before, flag.range().start());
            before = flag.range();
        }
        switch (instruction) {
            case Onbuild onbuild
            when onbuild.trigger() != null -> {
                oneSpace(before, onbuild.trigger().name().sourceOffset(0));
                keywords(onbuild.trigger());
            }
            case From from -> from(from, before);
            case Healthcheck healthcheck
            when healthcheck.kind() != null -> {
                oneSpace(before, healthcheck.kind().sourceOffset(0));
                inCapitals(healthcheck.kind());
            }
            default -> oneSpace(before, startOf(instruction.header().rest()));
        }
    }

    private void from(From from, TextRange before) {
        if (from.image() == null) {
            return;
        }
        oneSpace(before, from.image().sourceOffset(0));
        if (from.as() != null && from.alias() != null && from.as().contentEqualsIgnoreCase("AS")) {
            oneSpace(from.image().sourceRange(), from.as().sourceOffset(0));
            inCapitals(from.as());
            oneSpace(from.as().sourceRange(), from.alias().sourceOffset(0));
        }
    }

    private static int startOf(LogicalText rest) {
        LogicalText stripped = rest.strip();
        return stripped.isEmpty() ? -1 : stripped.sourceOffset(0);
    }

    /** Converts a word to upper case, unless a continuation splits it. */
    private void inCapitals(LogicalText word) {
        TextRange range = word.sourceRange();
        if (range.length() == word.length()) {
            edits.add(new TextEdit(range, word.toString().toUpperCase(Locale.ROOT)));
        }
    }

    /** Puts one space between the end of a range and the next offset on the same line. */
    private void oneSpace(TextRange before, int next) {
        if (next <= before.end()) {
            return;
        }
        TextRange gap = new TextRange(before.end(), next);
        String blanks = gap.of(text);
        if (blanks.isBlank() && blanks.indexOf('\n') < 0) {
            edits.add(new TextEdit(gap, " "));
        }
    }

    /** Inserts an empty line before a stage. Comments directly above belong to the stage. */
    private void emptyLineBefore(From from) {
        LineIndex lines = file.source().lines();
        int start = lines.lineStart(lines.line(from.range().start()));
        List<Comment> comments = from.header().comments();
        for (int i = comments.size() - 1; i >= 0; i--) {
            TextRange comment = comments.get(i).range();
            String between = text.substring(comment.end(), start);
            if (!between.isBlank() || between.indexOf('\n') != between.lastIndexOf('\n')) {
                break;
            }
            start = lines.lineStart(lines.line(comment.start()));
        }
        int lineBefore = start == 0 ? 0 : text.lastIndexOf('\n', start - 2) + 1;
        if (start > 0 && !text.substring(lineBefore, start).isBlank()) {
            edits.add(TextEdit.insert(start, file.source().lineEnding()));
        }
    }
}
