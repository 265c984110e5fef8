package io.dflint.lint.format;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.dockerfile.Lexeme;
import io.dflint.instruction.Instruction;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts instructions at the start of their line, continued lines one indent in, and empties blank lines. Heredocs stay as they
 * are. A continued line stays too where its first spaces, or their lack, are part of an argument; see {@link Joints}.
 */
public final class Formatter {
    private final Dockerfile file;
    private final String text;
    private final FormatOptions options;
    private final TextRange lines;
    private final List<TextEdit> edits = new ArrayList<>();

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
    }

    /** The edits that format a file, in order. Formatting twice changes nothing more. */
    public static List<TextEdit> format(Dockerfile file, FormatOptions options) {
        return format(file, options, new TextRange(0, file.source().length()));
    }

    /** The edits that format the lines that a range touches; a line of which it only touches the start does not count. */
    public static List<TextEdit> format(Dockerfile file, FormatOptions options, TextRange range) {
        int first = file.source().lines().lineStart(file.source().lines().line(range.start()));
        Formatter formatter = new Formatter(file, options, new TextRange(first, range.end()));
        formatter.run();
        return formatter.edits;
    }

    private void run() {
        for (Lexeme lexeme : file.lexemes()) {
            int start = lexeme.range().start();
            int end = lexeme.range().end();
            boolean first = start == 0 || text.charAt(start - 1) == '\n';
            switch (lexeme.kind()) {
                case COMMENT -> {
                    indent(start, continued);
                    trimEnd(start, end);
                }
                case BLANK_LINE -> emptyLine(start, end);
                case SPACE -> indent(start, continued);
                case NAME, TEXT -> {
                    enter(start);
                    if (first && continued && isFree(start)) {
                        indent(start, true);
                    }
                    logical += end - start;
                }
                case CONTINUATION -> {
                    continued = true;
                    trimEnd(start, end);
                }
                case NEWLINE -> {
                    trimEnd(start, end);
                    continued = false;
                }
                case HEREDOC_LINE, HEREDOC_END -> continued = false;
            }
        }
        endOfFile();
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

    private void indent(int lineStart, boolean inside) {
        if (inside && options.keepContinuations()) {
            return;
        }
        replace(lineStart, lineStart + blanksAt(lineStart), inside ? options.indent() : "");
    }

    private void emptyLine(int start, int end) {
        if (!(continued && options.keepContinuations())) {
            replace(start, Math.min(end, start + blanksAt(start)), "");
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
        if (!options.trimTrailing()) {
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
        replace(from, last, "");
    }

    private void endOfFile() {
        int end = text.length();
        if (end == 0 || lines.end() < end) {
            return;
        }
        String lineEnd = file.source().lineEnding();
        if (options.trimFinalNewlines()) {
            int last = end;
            while (last > 0 && "\r\n \t".indexOf(text.charAt(last - 1)) >= 0) {
                last--;
            }
            int keep = text.startsWith(lineEnd, last) ? last + lineEnd.length() : last;
            boolean heredoc = isHeredoc(file.lexemes().getLast());
            if (last > 0 && keep < end && !heredoc && text.substring(keep, end).isBlank()) {
                edits.removeIf(edit -> edit.range().start() >= keep);
                edits.add(TextEdit.delete(new TextRange(keep, end)));
            }
        }
        if (options.endWithNewline() && text.charAt(end - 1) != '\n' && !text.isBlank()) {
            edits.add(TextEdit.insert(end, lineEnd));
        }
    }

    private static boolean isHeredoc(Lexeme lexeme) {
        return lexeme.kind() == Lexeme.Kind.HEREDOC_LINE || lexeme.kind() == Lexeme.Kind.HEREDOC_END;
    }

    private void replace(int start, int end, String with) {
        boolean inside = start >= lines.start() && (start < lines.end() || lines.isEmpty() || start == lines.start());
        if (inside && !text.substring(start, end).equals(with)) {
            edits.add(new TextEdit(new TextRange(start, end), with));
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
