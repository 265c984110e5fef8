package io.dflint.shell;

import io.dflint.shell.ShellProblem.Kind;
import io.dflint.text.TextRange;
import java.util.List;

/** Reads the bodies of here-documents. */
final class HereDocumentReader {
    private final ShellReader shell;
    private final ShellInput in;

    HereDocumentReader(ShellReader shell) {
        this.shell = shell;
        this.in = shell.in;
    }

    /** Reads the body that starts here; goes behind its end line, or to the end of the text if there is none. */
    void read(HereDocument document) {
        int start = in.pos;
        int loose = -1;
        int line = start;
        while (line < in.end) {
            int newline = in.text.indexOf('\n', line, in.end);
            int next = newline < 0 ? in.end : newline + 1;
            int lineEnd = newline < 0 ? in.end : newline;
            int delimiter = delimiterStart(document, line, lineEnd);
            if (delimiter >= 0) {
                int after = delimiter + document.delimiter().length();
                if (after == lineEnd || after + 1 == lineEnd && in.text.charAt(after) == '\r') {
                    complete(document, start, line, next, true);
                    return;
                }
                if (loose < 0 && isBlank(after, lineEnd)) {
                    loose = line;
                }
            }
            line = next;
        }
        TextRange opener = document.range();
        if (loose >= 0) {
            // No shell takes a delimiter with blanks behind it, but it is plain what is meant.
            int newline = in.text.indexOf('\n', loose, in.end);
            in.problem(Kind.UNTERMINATED_HERE_DOCUMENT, opener, Kind.UNTERMINATED_HERE_DOCUMENT.message());
            complete(document, start, loose, newline < 0 ? in.end : newline + 1, true);
        } else {
            in.refuse();
            in.problem(Kind.UNTERMINATED_HERE_DOCUMENT, opener, Kind.UNTERMINATED_HERE_DOCUMENT.message());
            complete(document, start, in.end, in.end, false);
        }
    }

    /** Where the delimiter starts in a line, or -1. */
    private int delimiterStart(HereDocument document, int line, int lineEnd) {
        int at = line;
        while (document.stripsTabs() && at < lineEnd && in.text.charAt(at) == '\t') {
            at++;
        }
        String delimiter = document.delimiter();
        return at + delimiter.length() <= lineEnd && in.text.startsWith(delimiter, at) ? at : -1;
    }

    private boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = in.text.charAt(i);
            if (c != ' ' && c != '\t' && c != '\r') {
                return false;
            }
        }
        return true;
    }

    private void complete(HereDocument document, int start, int bodyEnd, int next, boolean found) {
        TextRange body = in.range(start, bodyEnd);
        List<WordPart> parts;
        if (!document.expands()) {
            parts = start == bodyEnd
                    ? List.of()
                    : List.of(new WordPart.Literal(body, in.text.substring(start, bodyEnd)));
        } else {
            int outerEnd = in.end;
            in.pos = start;
            in.end = bodyEnd;
            parts = shell.quotes.readInside('\0');
            in.end = outerEnd;
        }
        in.pos = next;
        document.complete(body, parts, found);
    }
}
