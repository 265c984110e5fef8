package io.dflint.grammar;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits a line into words as BuildKit's shell lexer does if no variables are set (BuildKit {@code shell/lex.go});
 * variables are kept as written. This is needed to find the names of heredocs. Words with values are in the package
 * {@code io.dflint.word}.
 *
 * <p>The line is read once. The escape character is always a backslash here, even if a directive of the file sets
 * another.
 */
public final class ShellWords {
    /** The maximum nesting of <code>${a:-${b:-…}}</code>. A line with deeper nesting counts as malformed. */
    static final int MAX_DEPTH = 200;

    private static final char ESCAPE = '\\';
    private static final int NONE = -1;

    private final CharSequence line;
    private final boolean keepQuotes;
    private boolean keepEscapes;
    private int at;
    private int depth;

    /** Whether white space among the characters that are added separates words. */
    private boolean splits = true;

    private final List<Word> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private int wordStart;
    private int wordEnd;
    private boolean wordQuoted;

    private ShellWords(CharSequence line, boolean raw) {
        this.line = line;
        keepQuotes = raw;
        keepEscapes = raw;
    }

    /**
     * A word of a line.
     *
     * @param start the UTF-16 offset at which it begins in the line
     * @param end the UTF-16 offset after it
     * @param text the word after processing by the lexer
     * @param quoted whether a part of it is quoted
     */
    public record Word(int start, int end, String text, boolean quoted) {}

    /** Returns the words of a line with quotes and escapes kept, or null if a quote or a variable is malformed. */
    public static @Nullable List<Word> split(CharSequence line) {
        return new ShellWords(line, true).words();
    }

    /** Returns the words of a line with quotes and escapes removed, or null if a quote or a variable is malformed. */
    public static @Nullable List<Word> unquote(CharSequence line) {
        return new ShellWords(line, false).words();
    }

    private @Nullable List<Word> words() {
        if (!readUntil(NONE, keepEscapes)) {
            return null;
        }
        endWord();
        return words;
    }

    /** Reads through the stop character, or to the end of the line. Returns false if the line is malformed. */
    private boolean readUntil(int stop, boolean escapesKept) {
        boolean outer = keepEscapes;
        keepEscapes = escapesKept;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == stop) {
                at++;
                keepEscapes = outer;
                return true;
            }
            if (!readPart(c)) {
                return false;
            }
        }
        keepEscapes = outer;
        return stop == NONE;
    }

    private boolean readPart(char c) {
        switch (c) {
            case '$' -> {
                return readVariable();
            }
            case '\'', '"' -> {
                boolean outer = splits;
                splits &= depth > 0;
                boolean closed = c == '"' ? readDoubleQuoted() : readSingleQuoted();
                splits = outer;
                return closed;
            }
            case ESCAPE -> readEscaped();
            case '<' -> readAngle();
            default -> add(at++);
        }
        return true;
    }

    private boolean readSingleQuoted() {
        quote();
        while (at < line.length()) {
            if (line.charAt(at) == '\'') {
                quote();
                return true;
            }
            add(at++);
        }
        return false;
    }

    private boolean readDoubleQuoted() {
        quote();
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == '"') {
                quote();
                return true;
            }
            if (c == '$') {
                if (!readVariable()) {
                    return false;
                }
            } else if (c == ESCAPE) {
                readEscapedInQuotes();
            } else {
                add(at++);
            }
        }
        return false;
    }

    private void quote() {
        wordQuoted = true;
        if (keepQuotes) {
            add(at);
        }
        at++;
    }

    private void readEscapedInQuotes() {
        if (keepEscapes) {
            add(at);
        }
        int next = at + 1 < line.length() ? line.charAt(at + 1) : NONE;
        if (next == '"' || next == '$' || next == ESCAPE) {
            at++;
        }
        // Before any other character, BuildKit emits a kept escape twice; reading the word again leaves one of them.
        add(at++);
    }

    private void readEscaped() {
        boolean outer = splits;
        splits &= depth > 0;
        if (keepEscapes) {
            add(at);
        }
        if (++at < line.length()) {
            add(at++);
        }
        splits = outer;
    }

    /** Reads angle brackets. Spaces after two of them do not end the word: {@code << EOF} is a heredoc. */
    private void readAngle() {
        add(at++);
        if (at == line.length() || line.charAt(at) != '<') {
            return;
        }
        add(at++);
        boolean outer = splits;
        splits &= depth > 0;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            add(at++);
        }
        splits = outer;
    }

    private boolean readVariable() {
        add(at++);
        if (at == line.length() || line.charAt(at) != '{') {
            readName();
            return true;
        }
        add(at++);
        if (at == line.length() || "{}:".indexOf(line.charAt(at)) >= 0 || depth == MAX_DEPTH) {
            return false;
        }
        readName();
        if (at == line.length()) {
            return false;
        }
        depth++;
        boolean closed = readModifier(line.charAt(at));
        depth--;
        return closed;
    }

    private boolean readModifier(char c) {
        switch (c) {
            case '}' -> {
                add(at++);
                return true;
            }
            case ':' -> {
                add(at++);
                if (at == line.length()) {
                    return false;
                }
            }
            case '+', '-', '?', '#', '%' -> {}
            case '/' -> {
                return readReplacement();
            }
            default -> {
                return false;
            }
        }
        char modifier = line.charAt(at);
        add(at++);
        return readOperand('}', modifier == '#' || modifier == '%');
    }

    private boolean readReplacement() {
        add(at++);
        if (at < line.length() && line.charAt(at) == '/') {
            at++;
        }
        return readOperand('/', true) && readOperand('}', true);
    }

    private boolean readOperand(char stop, boolean escapesKept) {
        if (!readUntil(stop, escapesKept)) {
            return false;
        }
        add(at - 1);
        return true;
    }

    /**
     * Reads a name: digits, one special character of the shell, or letters, digits and {@code _}. The name can be
     * empty.
     */
    private void readName() {
        if (at == line.length()) {
            return;
        }
        int c = Character.codePointAt(line, at);
        if ("@*#?-$!".indexOf(c) >= 0) {
            add(at++);
            return;
        }
        boolean digits = Character.isDigit(c);
        while (digits ? Character.isDigit(c) : c == '_' || Character.isLetterOrDigit(c)) {
            for (int end = at + Character.charCount(c); at < end; at++) {
                add(at);
            }
            if (at == line.length()) {
                return;
            }
            c = Character.codePointAt(line, at);
        }
    }

    private void add(int offset) {
        char c = line.charAt(offset);
        if (splits && UnicodeSpace.is(c)) {
            endWord();
            return;
        }
        if (word.isEmpty()) {
            wordStart = offset;
        }
        word.append(c);
        wordEnd = offset + 1;
    }

    private void endWord() {
        if (!word.isEmpty()) {
            words.add(new Word(wordStart, wordEnd, word.toString(), wordQuoted));
            word.setLength(0);
            wordQuoted = false;
        }
    }
}
