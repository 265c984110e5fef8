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
 * Moves instructions to the start of their line, indents continued lines while keeping their nesting, and removes
 * spaces from blank lines. Heredocs are not changed, nor are continued lines in which the leading spaces, or their
 * absence, are part of an argument; see {@link Joints}.
 */
public final class Formatter {
    private final Dockerfile file;
    private final String text;
    private final FormatOptions options;
    private final TextRange lines;
    private final List<TextEdit> edits = new ArrayList<>();
    private final Indents indents;
    /** Initialized on first use. */
    private @Nullable ShellScripts scripts;

    private int nextInstruction;
    private @Nullable Instruction instruction;
    private @Nullable Joints joints;
    /** Whether the current line continues the previous one. */
    private boolean continued;
    /** The offset in the logical line of the current instruction. */
    private int logical;

    private Formatter(Dockerfile file, FormatOptions options, TextRange lines) {
        this.file = file;
        text = file.source().content();
        this.options = options;
        this.lines = lines;
        indents = new Indents(options.indent());
    }

    /** The maximum number of times that a file is formatted until nothing changes. */
    private static final int MOST_ROUNDS = 4;

    /** Returns a formatted text. Formatting the result again changes nothing. */
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

    /** Returns the edits that format a file, in order. Formatting the result again changes nothing. */
    public static List<TextEdit> format(Dockerfile file, FormatOptions options) {
        if (options.needsWholeFile()) {
            return TextDiff.edits(
                    file.source().content(), text(file.source(), options).content());
        }
        return format(file, options, new TextRange(0, file.source().length()));
    }

    /**
     * Returns the edits that format the lines that a range touches. A line of which only the start is touched is not
     * included.
     */
    public static List<TextEdit> format(Dockerfile file, FormatOptions options, TextRange range) {
        int first = file.source().lines().lineStart(file.source().lines().line(range.start()));
        Formatter formatter = new Formatter(file, options, new TextRange(first, range.end()));
        formatter.run();
        return formatter.wanted();
    }

    /** Returns the edits in order, without those that change nothing or are outside of the lines. */
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

    /** Indents the continued lines, which is possible only when all of them are known. */
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

    /** Moves to the instruction that contains an offset. */
    private void enter(int offset) {
        List<Instruction> all = file.instructions();
        while (nextInstruction < all.size() && all.get(nextInstruction).range().start() <= offset) {
            instruction = all.get(nextInstruction++);
            joints = null;
            logical = 0;
        }
    }

    /** Reports whether spaces may be added or removed before the text at an offset. */
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

    /** Removes spaces before the line end at the end of a piece. Docker ignores them. */
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
        // Spaces after the last line end do not make a line: they are removed, or left as they are.
        boolean ended = text.substring(text.lastIndexOf('\n') + 1).isBlank();
        if (options.has(Step.FINAL_LINE_END) && !ended) {
            edits.add(TextEdit.insert(end, lineEnd));
        }
    }

    private static boolean isHeredoc(Lexeme lexeme) {
        return lexeme.kind() == Lexeme.Kind.HEREDOC_LINE || lexeme.kind() == Lexeme.Kind.HEREDOC_END;
    }

    /** Returns the start of the line after an offset at which a line ends. */
    private int lineEndAfter(int offset) {
        int at = text.startsWith("\r", offset) ? offset + 1 : offset;
        return text.startsWith("\n", at) ? at + 1 : offset;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
