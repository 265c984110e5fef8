package io.dflint.grammar;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.LexerATNSimulator;

/**
 * A fast path for the runs of plain characters that make up most of a file: keywords, text, comments, line ends and
 * lines of heredocs. Each is matched in one step. Everything else is left to the automaton of the grammar, which would
 * produce the same tokens for these runs too, but goes character by character and must learn each of them again in a
 * new process.
 */
final class PlainRuns extends LexerATNSimulator {
    /** No plain run begins here. */
    private static final int NONE = Token.INVALID_TYPE;

    private final Lexer lexer;
    private final Utf16CharStream stream;
    private final int length;
    private final Finder newline;
    private final Finder carriageReturn;
    private final Finder escape;

    PlainRuns(Lexer lexer, Utf16CharStream stream) {
        super(
                lexer,
                lexer.getATN(),
                lexer.getInterpreter().decisionToDFA,
                lexer.getInterpreter().getSharedContextCache());
        this.lexer = lexer;
        this.stream = stream;
        String text = stream.toString();
        length = text.length();
        newline = new Finder(text, '\n');
        carriageReturn = new Finder(text, '\r');
        escape = new Finder(text, stream.escape());
    }

    /**
     * Finds the next occurrence of a character. If the offsets asked for never decrease, the text is scanned only once.
     */
    private static final class Finder {
        private final String text;
        private final char wanted;
        private int next = -1;

        Finder(String text, char wanted) {
            this.text = text;
            this.wanted = wanted;
        }

        /** Returns the next occurrence at or after {@code start}, or the length of the text if there is none. */
        int from(int start) {
            if (next < start) {
                int found = text.indexOf(wanted, start);
                next = found < 0 ? text.length() : found;
            }
            return next;
        }
    }

    @Override
    public int match(CharStream input, int mode) {
        int start = input.index();
        int type = NONE;
        if (start < length) {
            type = switch (mode) {
                case DockerfileLexer.DEFAULT_MODE -> lineStart(start, false);
                case DockerfileLexer.CONTINUED -> lineStart(start, true);
                case DockerfileLexer.ARGUMENTS -> arguments(start);
                case DockerfileLexer.HEREDOC -> restOfLine(start, DockerfileLexer.HEREDOC_LINE);
                default -> NONE;
            };
        }
        return type == NONE ? super.match(input, mode) : type;
    }

    /** Matches a comment, a keyword or the text after a continuation. */
    private int lineStart(int start, boolean continued) {
        int first = start;
        char c = stream.at(first);
        while (isBlank(c)) {
            if (++first == length) {
                return NONE;
            }
            c = stream.at(first);
        }
        if (c == '#') {
            lexer.setChannel(Token.HIDDEN_CHANNEL);
            return restOfLine(start, DockerfileLexer.COMMENT);
        }
        if (c == '\n') {
            lexer.setChannel(Token.HIDDEN_CHANNEL);
            return restOfLine(start, DockerfileLexer.BLANK_LINE);
        }
        if (continued) {
            // White space before an escape character is left to the grammar.
            if (c == '\\' || stream.at(start) == '\r') {
                return NONE;
            }
            lexer.mode(DockerfileLexer.ARGUMENTS);
            return text(start);
        }
        return first > start || c == '\\' ? NONE : name(start);
    }

    private int name(int start) {
        int end = start + 1;
        while (end < length && !endsName(stream.at(end))) {
            end++;
        }
        lexer.mode(DockerfileLexer.ARGUMENTS);
        return take(start, end, DockerfileLexer.NAME);
    }

    /** Matches text or one of the two plain line ends. */
    private int arguments(int start) {
        char c = stream.at(start);
        if (c == '\n') {
            lexer.mode(DockerfileLexer.DEFAULT_MODE);
            return restOfLine(start, DockerfileLexer.NEWLINE);
        }
        if (c == '\\' && newline.from(start) == start + 1 && start + 1 < length) {
            lexer.setChannel(Token.HIDDEN_CHANNEL);
            lexer.mode(DockerfileLexer.CONTINUED);
            return restOfLine(start, DockerfileLexer.CONTINUATION);
        }
        return text(start);
    }

    private int text(int start) {
        int end = Math.min(Math.min(newline.from(start), carriageReturn.from(start)), escape.from(start));
        return end == start ? NONE : take(start, end, DockerfileLexer.TEXT);
    }

    private int restOfLine(int start, int type) {
        int end = newline.from(start);
        if (end == length) {
            return take(start, end, type);
        }
        take(start, end + 1, type);
        line++;
        charPositionInLine = 0;
        return type;
    }

    private int take(int start, int end, int type) {
        stream.seek(end);
        charPositionInLine += end - start;
        return type;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u000B' || c == '\f' || c == '\r' || c == Utf16CharStream.OTHER_SPACE;
    }

    private static boolean endsName(char c) {
        return isBlank(c) || c == '\n' || c == '\\';
    }
}
