package io.dflint.shell.reader;

import io.dflint.shell.ShellProblem.Kind;
import io.dflint.shell.WordPart;
import io.dflint.shell.reader.WordReader.Parts;
import java.util.List;

/** Reads quoted strings. */
final class QuoteReader {
    private final ShellReader shell;
    private final ShellInput in;

    QuoteReader(ShellReader shell) {
        this.shell = shell;
        this.in = shell.in;
    }

    WordPart readSingle() {
        int start = in.pos;
        int close = in.text.indexOf('\'', start + 1, in.end);
        boolean closed = close >= 0;
        if (!closed) {
            in.fail(Kind.UNTERMINATED_SINGLE_QUOTE, start, start + 1);
            close = in.end;
        }
        in.pos = closed ? close + 1 : close;
        return new WordPart.SingleQuoted(in.range(start), in.text.substring(start + 1, close));
    }

    /** Reads {@code $'…'}, in which a backslash can escape a quote. */
    WordPart readAnsi() {
        int start = in.pos;
        int at = start + 2;
        while (at < in.end && in.text.charAt(at) != '\'') {
            at += in.text.charAt(at) == '\\' ? 2 : 1;
        }
        boolean closed = at < in.end;
        if (!closed) {
            in.fail(Kind.UNTERMINATED_SINGLE_QUOTE, start + 1, start + 2);
            at = in.end;
        }
        in.pos = closed ? at + 1 : at;
        return new WordPart.AnsiQuoted(in.range(start), in.text.substring(start + 2, at));
    }

    /**
     * Reads a double-quoted string.
     *
     * @param start where the part begins: at the quote, or at the {@code $} before it
     */
    WordPart readDouble(int start, boolean localized) {
        int open = in.pos;
        in.pos++;
        List<WordPart> parts = List.of();
        if (in.enter()) {
            parts = readInside('"');
            in.leave();
        }
        if (!in.skip('"')) {
            in.fail(Kind.UNTERMINATED_DOUBLE_QUOTE, open, open + 1);
        }
        return new WordPart.DoubleQuoted(in.range(start), parts, localized);
    }

    /**
     * Reads text in which only {@code $}, backticks and some backslashes are special.
     *
     * @param close the character at which to stop; NUL to read to the end, as for a heredoc
     */
    List<WordPart> readInside(char close) {
        Parts parts = new Parts(in);
        while (in.pos < in.end) {
            char c = in.text.charAt(in.pos);
            if (c == close && close != '\0') {
                break;
            }
            switch (c) {
                case '$' -> parts.addOrText(shell.expansions.readDollar(true));
                case '`' -> parts.add(shell.expansions.readBackticks(close == '"'));
                case '\\' -> readEscape(parts, close);
                default -> readText(parts);
            }
        }
        return parts.finish();
    }

    private void readText(Parts parts) {
        int start = in.pos;
        while (in.pos < in.end) {
            char c = in.text.charAt(in.pos);
            if (c == '$' || c == '`' || c == '\\' || c == '"' && in.pos > start) {
                break;
            }
            in.pos++;
        }
        parts.textFrom(start);
    }

    private void readEscape(Parts parts, char close) {
        int start = in.pos;
        char next = in.peek(1);
        int lineEnd = in.lineEnd(start + 1);
        if (lineEnd > 0) {
            in.pos += 1 + lineEnd;
            parts.add(new WordPart.Escaped(in.range(start), ""));
        } else if (next == '$' || next == '`' || next == '\\' || next == '"' && close == '"') {
            in.pos += 2;
            parts.add(new WordPart.Escaped(in.range(start), in.text.substring(start + 1, start + 2)));
        } else {
            in.pos = Math.min(in.end, start + 2);
            parts.textFrom(start);
        }
    }
}
