package io.dflint.shell.reader;

import io.dflint.shell.ShellName;
import io.dflint.shell.ShellProblem.Kind;
import io.dflint.shell.ShellWord;
import io.dflint.shell.WordPart;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads words outside quotes. */
final class WordReader {
    private final ShellReader shell;
    private final ShellInput in;

    WordReader(ShellReader shell) {
        this.shell = shell;
        this.in = shell.in;
    }

    /** Reads the word that starts here. Returns null if there is none. */
    @Nullable
    ShellWord read() {
        int start = in.pos;
        List<WordPart> parts = readParts(false);
        return in.pos == start ? null : new ShellWord(in.range(start), parts);
    }

    /** Returns a word without parts at the current position. */
    ShellWord empty() {
        return new ShellWord(in.range(in.pos), List.of());
    }

    /**
     * Reads the parts up to the end of a word.
     *
     * @param inIndex whether to stop at {@code ]} instead of treating it as text
     */
    List<WordPart> readParts(boolean inIndex) {
        Parts parts = new Parts(in);
        if (in.at('~')) {
            readTilde(parts);
        }
        while (in.pos < in.end) {
            if (!readPart(parts, inIndex)) {
                break;
            }
        }
        return parts.finish();
    }

    /** Reads one part or a run of text. Returns false at the end of the word. */
    boolean readPart(Parts parts, boolean inIndex) {
        char c = in.text.charAt(in.pos);
        switch (c) {
            case ' ', '\t', '\n', '\r', '|', '&', ';', '(', ')' -> {
                return false;
            }
            case '<', '>' -> {
                if (in.peek(1) != '(') {
                    return false;
                }
                parts.add(shell.expansions.readProcessSubstitution());
            }
            case '\'' -> parts.add(shell.quotes.readSingle());
            case '"' -> parts.add(shell.quotes.readDouble(in.pos, false));
            case '`' -> parts.add(shell.expansions.readBackticks(false));
            case '\\' -> readEscape(parts);
            case '$' -> readDollar(parts);
            case '*', '?' -> readGlob(parts, c);
            case '@', '!', '+' -> {
                if (in.peek(1) == '(') {
                    parts.add(shell.patterns.readExtended());
                } else {
                    parts.text();
                }
            }
            case '[' -> parts.addOrText(shell.patterns.readClass());
            case '{' -> parts.addOrText(shell.patterns.readBraces());
            case ']' -> {
                if (inIndex) {
                    return false;
                }
                parts.text();
            }
            default -> parts.text();
        }
        return true;
    }

    private void readGlob(Parts parts, char c) {
        if (in.peek(1) == '(') {
            parts.add(shell.patterns.readExtended());
        } else {
            in.pos++;
            parts.add(new WordPart.Glob(in.range(in.pos - 1), c == '*' ? "*" : "?"));
        }
    }

    private void readDollar(Parts parts) {
        parts.addOrText(shell.expansions.readDollar(false));
    }

    /** Reads a backslash and the character that it escapes. */
    void readEscape(Parts parts) {
        int start = in.pos;
        int lineEnd = in.lineEnd(start + 1);
        if (lineEnd > 0) {
            in.pos += 1 + lineEnd;
            parts.add(new WordPart.Escaped(in.range(start), ""));
        } else if (start + 1 >= in.end) {
            in.fail(Kind.TRAILING_BACKSLASH, start, start + 1);
            parts.text();
        } else {
            in.pos += 2;
            parts.add(new WordPart.Escaped(in.range(start), in.text.substring(start + 1, start + 2)));
        }
    }

    /** Reads {@code ~} or {@code ~user}, if a slash, a colon or the end of the word follows. */
    private void readTilde(Parts parts) {
        int at = in.pos + 1;
        while (at < in.end) {
            char c = in.text.charAt(at);
            if (!ShellName.isPart(c) && c != '-' && c != '.' && c != '+') {
                break;
            }
            at++;
        }
        char next = at < in.end ? in.text.charAt(at) : ' ';
        if (next == '/' || next == ':' || Chars.isWordEnd(next)) {
            int start = in.pos;
            in.pos = at;
            parts.add(new WordPart.Tilde(in.range(start), in.text.substring(start + 1, at)));
        }
    }

    /** Collects parts. Text between them becomes one literal. */
    static final class Parts {
        private final ShellInput in;
        private final List<WordPart> parts = new ArrayList<>(2);
        private int textStart = -1;
        private int textEnd;

        Parts(ShellInput in) {
            this.in = in;
        }

        /** Adds the character at the current position as text. */
        void text() {
            if (textStart < 0) {
                textStart = in.pos;
            }
            in.pos++;
            textEnd = in.pos;
        }

        /** Adds everything from an offset to the current position as text. */
        void textFrom(int start) {
            if (textStart < 0) {
                textStart = start;
            }
            textEnd = in.pos;
        }

        void add(WordPart part) {
            flush();
            parts.add(part);
        }

        /** Adds a part, or, if it is null, the character at the current position as text. */
        void addOrText(@Nullable WordPart part) {
            if (part == null) {
                text();
            } else {
                add(part);
            }
        }

        private void flush() {
            if (textStart >= 0) {
                parts.add(new WordPart.Literal(in.range(textStart, textEnd), in.text.substring(textStart, textEnd)));
                textStart = -1;
            }
        }

        List<WordPart> finish() {
            flush();
            return parts.isEmpty() ? List.of() : parts;
        }
    }
}
