package io.dflint.shell.reader;

import io.dflint.shell.HereDocument;
import io.dflint.shell.ShellProblem.Kind;
import io.dflint.shell.WordPart;
import io.dflint.text.TextRange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the bodies of heredocs. */
final class HereDocumentReader {
    private final ShellReader shell;
    private final ShellInput in;

    /** For each line without its leading tabs, the offset of its last occurrence; null until it is needed. */
    private @Nullable Map<String, Integer> lastLines;

    HereDocumentReader(ShellReader shell) {
        this.shell = shell;
        this.in = shell.in;
    }

    /**
     * Reads the body that starts here. Afterwards the position is after the delimiter line, or at the end of the text
     * if there is none.
     */
    void read(HereDocument.Opening opening) {
        HereDocument document = opening.document();
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
                    complete(opening, start, line, next, true);
                    return;
                }
                if (loose < 0 && isBlank(after, lineEnd)) {
                    loose = line;
                    if (!standsAlone(document, next)) {
                        break;
                    }
                }
            }
            line = next;
        }
        TextRange opener = document.range();
        if (loose >= 0) {
            // No shell accepts a delimiter followed by spaces, but the meaning is clear.
            int newline = in.text.indexOf('\n', loose, in.end);
            in.problem(Kind.UNTERMINATED_HERE_DOCUMENT, opener, Kind.UNTERMINATED_HERE_DOCUMENT.message());
            complete(opening, start, loose, newline < 0 ? in.end : newline + 1, true);
        } else {
            in.refuse();
            in.problem(Kind.UNTERMINATED_HERE_DOCUMENT, opener, Kind.UNTERMINATED_HERE_DOCUMENT.message());
            complete(opening, start, in.end, in.end, false);
        }
    }

    /**
     * Reports whether a line after an offset may consist of the delimiter alone. The text is indexed once for all
     * heredocs, so that many heredocs with spaces after their delimiters do not each search the rest of the text.
     */
    private boolean standsAlone(HereDocument document, int from) {
        Map<String, Integer> known = lastLines;
        if (known == null) {
            known = new HashMap<>();
            for (int line = 0; line < in.text.length(); ) {
                int newline = in.text.indexOf('\n', line);
                int end = newline < 0 ? in.text.length() : newline;
                int content = line;
                while (content < end && in.text.charAt(content) == '\t') {
                    content++;
                }
                known.put(withoutReturns(in.text.substring(content, end)), line);
                line = end + 1;
            }
            lastLines = known;
        }
        int tabs = 0;
        while (tabs < document.delimiter().length() && document.delimiter().charAt(tabs) == '\t') {
            tabs++;
        }
        Integer last = known.get(withoutReturns(document.delimiter().substring(tabs)));
        return last != null && last >= from;
    }

    private static String withoutReturns(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == '\r') {
            end--;
        }
        return line.substring(0, end);
    }

    /** Returns the offset of the delimiter in a line, or -1 if there is none. */
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

    private void complete(HereDocument.Opening opening, int start, int bodyEnd, int next, boolean found) {
        TextRange body = in.range(start, bodyEnd);
        List<WordPart> parts;
        if (!opening.document().expands()) {
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
        opening.complete(body, parts, found);
    }
}
