package io.dflint.lint.format;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.dockerfile.Lexeme;
import io.dflint.instruction.Instruction;
import io.dflint.lint.fix.TextDiff;
import io.dflint.lint.format.FormatOptions.Step;
import io.dflint.text.SourceText;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts instructions at the start of their line, continued lines one indent in with the nesting that their author gave them, and
 * empties blank lines. Heredocs stay as they are. A continued line stays too where its first spaces, or their lack, are part of an
 * argument; see {@link Joints}.
 */
public final class Formatter {
    private final Dockerfile file;
    private final String text;
    private final FormatOptions options;
    private final TextRange lines;
    private final List<TextEdit> edits = new ArrayList<>();
    private final Indents indents;
    /** Read when first needed. */
    private @Nullable ShellScripts scripts;

    private int nextInstruction;
    private @Nullable Instruction instruction;
    private @Nullable Joints joints;
    /** Whether the line at hand continues the one before. */
    private boolean continued;
    /** How much of the logical line of the instruction at hand has gone by. */
    private int logical;

    private Formatter(Dockerfile file, FormatOptions options, TextRange lines) {
        this.file = file;
        text = file.source().content();
        this.options = options;
        this.lines = lines;
        indents = new Indents(options.indent());
    }

    /** How often a file is formatted at most until nothing changes. */
    private static final int MOST_ROUNDS = 4;

    /** A text as it is after formatting. Formatting twice changes nothing more. */
    public static SourceText text(SourceText before, FormatOptions options) {
        SourceText now = lines(before, options);
        for (int round = 1; options.needsWholeFile() && round < MOST_ROUNDS; round++) {
            SourceText next = Passes.run(now, options);
            if (next.content().equals(now.content())) {
                break;
            }
            now = lines(next, options);
        }
        return now;
    }

    private static SourceText lines(SourceText before, FormatOptions options) {
        String mark = before.hasByteOrderMark() ? "\uFEFF" : "";
        List<TextEdit> edits = format(Dockerfile.parse(before), options, new TextRange(0, before.length()));
        return edits.isEmpty() ? before : SourceText.of(mark + TextEdit.apply(before.content(), edits));
    }

    /** The edits that format a file, in order. Formatting twice changes nothing more. */
    public static List<TextEdit> format(Dockerfile file, FormatOptions options) {
        if (options.needsWholeFile()) {
            return TextDiff.edits(
                    file.source().content(), text(file.source(), options).content());
        }
        return format(file, options, new TextRange(0, file.source().length()));
    }

    /** The edits that format the lines that a range touches; a line of which it only touches the start does not count. */
    public static List<TextEdit> format(Dockerfile file, FormatOptions options, TextRange range) {
        int first = file.source().lines().lineStart(file.source().lines().line(range.start()));
        Formatter formatter = new Formatter(file, options, new TextRange(first, range.end()));
        formatter.run();
        return formatter.wanted();
    }

    /** The edits in order, those that change nothing or lie outside of the lines left out. */
    private List<TextEdit> wanted() {
        List<TextEdit> wanted = new ArrayList<>(edits.size());
        for (TextEdit edit : edits) {
            int start = edit.range().start();
            boolean inside = start >= lines.start()
                    && (start < lines.end() || start == lines.start() || lines.end() == text.length());
            if (inside && !edit.range().of(text).equals(edit.newText())) {
                wanted.add(edit);
            }
        }
        wanted.sort((a, b) -> a.range().compareTo(b.range()));
        return wanted;
    }

    private void run() {
        for (Lexeme lexeme : file.lexemes()) {
            int start = lexeme.range().start();
            int end = lexeme.range().end();
            boolean first = start == 0 || text.charAt(start - 1) == '\n';
            switch (lexeme.kind()) {
                case COMMENT -> {
                    indent(start, true);
                    trimEnd(start, end);
                }
                case BLANK_LINE -> emptyLine(start, end);
                case SPACE -> indent(start, false);
                case NAME, TEXT -> {
                    enter(start);
                    if (first && continued && isFree(start)) {
                        indent(start, false);
                    }
                    logical += end - start;
                }
                case CONTINUATION -> {
                    continued = true;
                    trimEnd(start, end);
                }
                case NEWLINE -> {
                    trimEnd(start, end);
                    endInstruction();
                }
                case HEREDOC_LINE, HEREDOC_END -> endInstruction();
            }
            if (lexeme.kind() != Lexeme.Kind.HEREDOC_LINE && lexeme.kind() != Lexeme.Kind.HEREDOC_END) {
                lineEnd(end);
            }
        }
        endInstruction();
        Layout.edits(file, options, edits);
        if (options.maxLineLength() > 0) {
            Wrapping.edits(file, options, scripts(), edits);
        }
        endOfFile();
    }

    /** What continued lines need can be told when all of them are known. */
    private void endInstruction() {
        continued = false;
        ShellLevels levels = null;
        if (options.has(Step.SHELL) && instruction != null) {
            levels = scripts().levels(instruction);
        }
        if (levels == null) {
            indents.nested(edits);
        } else {
            indents.byLevel(levels, edits);
        }
    }

    private ShellScripts scripts() {
        if (scripts == null) {
            scripts = new ShellScripts(file);
        }
        return scripts;
    }

    /** Moves on to the instruction that an offset stands in. */
    private void enter(int offset) {
        List<Instruction> all = file.instructions();
        while (nextInstruction < all.size() && all.get(nextInstruction).range().start() <= offset) {
            instruction = all.get(nextInstruction++);
            joints = null;
            logical = 0;
        }
    }

    /** Whether spaces may come or go before the text at an offset. */
    private boolean isFree(int offset) {
        if (instruction == null) {
            return true;
        }
        if (joints == null) {
            joints = new Joints(instruction, file.escape());
        }
        return joints.isFree(logical, blanksAt(offset));
    }

    private void indent(int lineStart, boolean comment) {
        TextRange blanks = new TextRange(lineStart, lineStart + blanksAt(lineStart));
        if (!continued) {
            edits.add(TextEdit.delete(blanks));
        } else if (options.has(Step.CONTINUATIONS)) {
            indents.add(text, blanks, comment);
        }
    }

    private void emptyLine(int start, int end) {
        if (!continued || options.has(Step.CONTINUATIONS)) {
            edits.add(TextEdit.delete(new TextRange(start, Math.min(end, start + blanksAt(start)))));
        }
    }

    private void lineEnd(int end) {
        String wanted = options.lineEnd();
        if (wanted != null && end > 0 && text.charAt(end - 1) == '\n') {
            int start = end > 1 && text.charAt(end - 2) == '\r' ? end - 2 : end - 1;
            edits.add(new TextEdit(new TextRange(start, end), wanted));
        }
    }

    private int blanksAt(int start) {
        int at = start;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at - start;
    }

    /** Takes spaces off before the line end at the end of a piece; Docker does not see them. */
    private void trimEnd(int start, int end) {
        if (!options.has(Step.TRAILING_SPACES)) {
            return;
        }
        int last = end;
        while (last > start && (text.charAt(last - 1) == '\n' || text.charAt(last - 1) == '\r')) {
            last--;
        }
        int from = last;
        while (from > 0 && isBlank(text.charAt(from - 1))) {
            from--;
        }
        edits.add(TextEdit.delete(new TextRange(from, last)));
    }

    private void endOfFile() {
        int end = text.length();
        if (end == 0 || lines.end() < end) {
            return;
        }
        String lineEnd = options.lineEnd() == null ? file.source().lineEnding() : options.lineEnd();
        if (options.has(Step.FINAL_EMPTY_LINES)) {
            int last = end;
            while (last > 0 && "\r\n \t".indexOf(text.charAt(last - 1)) >= 0) {
                last--;
            }
            int keep = lineEndAfter(last + blanksAt(last));
            boolean heredoc = isHeredoc(file.lexemes().getLast());
            if (last > 0 && keep < end && !heredoc && text.substring(keep, end).isBlank()) {
                edits.removeIf(edit -> edit.range().start() >= keep);
                edits.add(TextEdit.delete(new TextRange(keep, end)));
            }
        }
        // Spaces after the last line end are no line: they go, or nothing follows them.
        boolean ended = text.substring(text.lastIndexOf('\n') + 1).isBlank();
        if (options.has(Step.FINAL_LINE_END) && !ended) {
            edits.add(TextEdit.insert(end, lineEnd));
        }
    }

    private static boolean isHeredoc(Lexeme lexeme) {
        return lexeme.kind() == Lexeme.Kind.HEREDOC_LINE || lexeme.kind() == Lexeme.Kind.HEREDOC_END;
    }

    /** Where the line goes on that ends at an offset. */
    private int lineEndAfter(int offset) {
        int at = text.startsWith("\r", offset) ? offset + 1 : offset;
        return text.startsWith("\n", at) ? at + 1 : offset;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
