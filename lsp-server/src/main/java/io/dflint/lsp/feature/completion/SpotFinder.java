package io.dflint.lsp.feature.completion;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.dockerfile.Lexeme;
import io.dflint.instruction.Instruction;
import io.dflint.lsp.feature.completion.Spot.InComment;
import io.dflint.lsp.feature.completion.Spot.InHeredoc;
import io.dflint.lsp.feature.completion.Spot.InLine;
import io.dflint.lsp.feature.completion.Spot.Nowhere;
import io.dflint.syntax.Blanks;
import io.dflint.syntax.Heredoc;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Determines the syntactic position of a cursor from the lexemes around it, which also works for the incomplete lines
 * that occur during typing.
 */
final class SpotFinder {
    private final Dockerfile file;
    private final List<Lexeme> lexemes;
    private final String text;
    private final int offset;
    /** The index of the lexeme with the character before the cursor; -1 at the start of the file. */
    private final int left;
    /** Whether the cursor is at the start of a line. */
    private final boolean lineStart;

    private SpotFinder(Dockerfile file, int offset) {
        this.file = file;
        this.offset = offset;
        lexemes = file.lexemes();
        text = file.source().content();
        left = lexemeBefore();
        lineStart = offset == 0 || text.charAt(offset - 1) == '\n';
    }

    static Spot find(Dockerfile file, int offset) {
        return new SpotFinder(file, offset).find();
    }

    private int lexemeBefore() {
        int low = 0;
        int high = lexemes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lexemes.get(middle).range().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    private Spot find() {
        if (left < 0) {
            return line();
        }
        Lexeme before = lexemes.get(left);
        return switch (before.kind()) {
            case COMMENT -> comment(before.range());
            case CONTINUATION -> lineStart ? line() : new Nowhere();
            case HEREDOC_LINE -> heredoc();
            case HEREDOC_END -> lineStart ? isHeredocNext() ? heredoc() : line() : new Nowhere();
            case NEWLINE -> lineStart && (isHeredocNext() || isUnclosedAtEnd()) ? heredoc() : line();
            case NAME, TEXT, SPACE, BLANK_LINE -> line();
        };
    }

    private Spot comment(TextRange range) {
        int hash = text.indexOf('#', range.start());
        if (lineStart || offset <= hash) {
            return line();
        }
        return new InComment(LogicalText.at(hash + 1, text.substring(hash + 1, offset)), hash);
    }

    private boolean isHeredocNext() {
        if (left + 1 >= lexemes.size()) {
            return isUnclosedAtEnd();
        }
        Lexeme.Kind next = lexemes.get(left + 1).kind();
        return next == Lexeme.Kind.HEREDOC_LINE || next == Lexeme.Kind.HEREDOC_END;
    }

    private boolean isUnclosedAtEnd() {
        if (left + 1 < lexemes.size() || file.instructions().isEmpty()) {
            return false;
        }
        for (Heredoc heredoc : file.instructions().getLast().header().heredocs()) {
            if (heredoc.end() == null) {
                return true;
            }
        }
        return false;
    }

    private Spot heredoc() {
        int start = text.lastIndexOf('\n', offset - 1) + 1;
        return new InHeredoc(LogicalText.at(start, text.substring(start, offset)), instructionAt(start));
    }

    private Spot line() {
        LogicalText before = before();
        Instruction instruction = before.isEmpty() ? null : instructionAt(before.sourceOffset(0));
        return new InLine(before, after(!before.isEmpty()), instruction);
    }

    private LogicalText before() {
        List<TextRange> pieces = new ArrayList<>();
        boolean continued = !lineStart;
        for (int i = left; i >= 0; i--) {
            Lexeme lexeme = lexemes.get(i);
            TextRange range = lexeme.range();
            switch (lexeme.kind()) {
                case NAME, TEXT -> {
                    if (!continued) {
                        return join(pieces);
                    }
                    pieces.add(new TextRange(range.start(), Math.min(range.end(), offset)));
                }
                case CONTINUATION -> continued = true;
                case SPACE, BLANK_LINE, COMMENT -> {
                    // A space before the cursor separates it from the text on the lines above.
                    if (i == left && !lineStart && lexeme.kind() != Lexeme.Kind.COMMENT) {
                        pieces.add(new TextRange(range.start(), Math.min(range.end(), offset)));
                    }
                    continued = false;
                }
                case NEWLINE, HEREDOC_LINE, HEREDOC_END -> {
                    if (i != left || lineStart) {
                        return join(pieces);
                    }
                }
            }
        }
        return join(pieces);
    }

    /** Joins the pieces, which are in reverse order, without the spaces before the name. */
    private LogicalText join(List<TextRange> pieces) {
        LogicalText.Builder out = LogicalText.builder();
        for (int i = pieces.size() - 1; i >= 0; i--) {
            TextRange piece = pieces.get(i);
            out.append(text.substring(piece.start(), piece.end()), piece.start());
        }
        LogicalText joined = out.buildAt(offset);
        int start = Blanks.skip(joined, 0);
        return start == joined.length() ? LogicalText.at(offset, "") : joined.substring(start);
    }

    private LogicalText after(boolean begun) {
        LogicalText.Builder out = LogicalText.builder();
        boolean continued = begun;
        for (int i = Math.max(left, 0); i < lexemes.size(); i++) {
            Lexeme lexeme = lexemes.get(i);
            TextRange range = lexeme.range();
            if (range.end() <= offset) {
                continue;
            }
            switch (lexeme.kind()) {
                case NAME, TEXT -> {
                    int start = Math.max(range.start(), offset);
                    out.append(text.substring(start, range.end()), start);
                }
                case CONTINUATION -> continued = true;
                case SPACE -> {}
                case COMMENT, BLANK_LINE -> {
                    if (!continued) {
                        return out.buildAt(offset);
                    }
                }
                case NEWLINE, HEREDOC_LINE, HEREDOC_END -> {
                    return out.buildAt(offset);
                }
            }
        }
        return out.buildAt(offset);
    }

    private @Nullable Instruction instructionAt(int place) {
        List<Instruction> instructions = file.instructions();
        int low = 0;
        int high = instructions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (instructions.get(middle).range().start() <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? null : instructions.get(low - 1);
    }
}
