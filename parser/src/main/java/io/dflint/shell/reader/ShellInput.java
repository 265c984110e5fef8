package io.dflint.shell.reader;

import io.dflint.shell.HereDocument;
import io.dflint.shell.ShellProblem;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a script, the current position in it, and the problems found so far.
 *
 * <p>Text is "refused" if the grammar has no place for it, which makes the tree of the whole script a guess. A reader
 * with a choice tries one way, checks whether something was refused, and resets to a {@link Mark} if so.
 */
final class ShellInput {
    private static final int MAX_DEPTH = 100;

    final LogicalText source;
    final String text;
    int pos;
    int end;

    private final List<ShellProblem> problems;
    private final List<TextRange> comments;
    /** The heredocs in the order of their operators. The bodies of the first {@code bodiesRead} are read. */
    private final List<HereDocument.Opening> documents = new ArrayList<>();

    private int bodiesRead;
    private final List<TextRange> doubtful;
    private @Nullable HereDocumentReader bodies;
    private int depth;
    private int refusals;

    ShellInput(LogicalText source) {
        this(source, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), 0);
    }

    private ShellInput(
            LogicalText source,
            List<ShellProblem> problems,
            List<TextRange> comments,
            List<TextRange> doubtful,
            int depth) {
        this.source = source;
        this.text = source.toString();
        this.end = text.length();
        this.problems = problems;
        this.comments = comments;
        this.doubtful = doubtful;
        this.depth = depth;
    }

    /**
     * Returns an input for another text, such as the inside of backticks, which adds its problems to the same lists.
     */
    ShellInput nested(LogicalText inner) {
        return new ShellInput(inner, problems, comments, doubtful, depth);
    }

    /** Sets the reader of heredoc bodies. */
    void connect(HereDocumentReader reader) {
        bodies = reader;
    }

    /** The state of the input at a position. */
    record Mark(int pos, int problems, int comments, int doubtful, int refusals, int documents, int bodiesRead) {}

    Mark mark() {
        return new Mark(pos, problems.size(), comments.size(), doubtful.size(), refusals, documents.size(), bodiesRead);
    }

    void reset(Mark mark) {
        pos = mark.pos;
        cut(problems, mark.problems);
        cut(comments, mark.comments);
        cut(doubtful, mark.doubtful);
        refusals = mark.refusals;
        cut(documents, mark.documents);
        bodiesRead = mark.bodiesRead;
    }

    private static void cut(List<?> list, int size) {
        if (list.size() > size) {
            list.subList(size, list.size()).clear();
        }
    }

    boolean refusedSince(Mark mark) {
        return refusals > mark.refusals;
    }

    boolean isRefused() {
        return refusals > 0;
    }

    /** Notes that the grammar has no place for the text here. */
    void refuse() {
        refusals++;
    }

    void problem(ShellProblem.Kind kind, int from, int to) {
        problem(kind, range(from, to), kind.message());
    }

    void problem(ShellProblem.Kind kind, TextRange range, String message) {
        problems.add(new ShellProblem(kind, range, message));
    }

    /** Reports a problem that makes the tree of the whole script a guess. */
    void fail(ShellProblem.Kind kind, int from, int to) {
        refuse();
        problem(kind, from, to);
    }

    /** Marks a part for which the tree is a guess. */
    void doubt(int from, int to) {
        doubtful.add(range(from, to));
    }

    List<ShellProblem> problems() {
        return problems;
    }

    List<TextRange> comments() {
        return comments;
    }

    List<TextRange> doubtful() {
        return doubtful;
    }

    /**
     * Enters a nesting level. Returns false if the nesting is too deep; the position is then at the end of the text.
     */
    boolean enter() {
        if (depth < MAX_DEPTH) {
            depth++;
            return true;
        }
        if (pos < end) {
            fail(ShellProblem.Kind.TOO_DEEP, pos, Math.min(pos + 1, end));
            pos = end;
        }
        return false;
    }

    void leave() {
        depth--;
    }

    boolean atEnd() {
        return pos >= end;
    }

    /** The character at the current position, or NUL at the end. */
    char peek() {
        return pos < end ? text.charAt(pos) : '\0';
    }

    char peek(int ahead) {
        int at = pos + ahead;
        return at < end ? text.charAt(at) : '\0';
    }

    boolean at(char c) {
        return pos < end && text.charAt(pos) == c;
    }

    boolean at(String word) {
        return pos + word.length() <= end && text.startsWith(word, pos);
    }

    boolean skip(char c) {
        if (at(c)) {
            pos++;
            return true;
        }
        return false;
    }

    boolean skip(String word) {
        if (at(word)) {
            pos += word.length();
            return true;
        }
        return false;
    }

    /** The range from an offset to the current position. */
    TextRange range(int from) {
        return source.sourceRange(from, pos);
    }

    TextRange range(int from, int to) {
        return source.sourceRange(from, to);
    }

    /** Returns the length of the line end at an offset: 0 if there is none, else 1 or 2. */
    int lineEnd(int at) {
        if (at >= end) {
            return 0;
        }
        char c = text.charAt(at);
        return c == '\n' ? 1 : c == '\r' && at + 1 < end && text.charAt(at + 1) == '\n' ? 2 : 0;
    }

    /** Skips blanks, continuations and a comment. Returns whether blanks or continuations were skipped. */
    boolean skipBlanks() {
        int start = pos;
        while (pos < end) {
            char c = text.charAt(pos);
            if (c == ' ' || c == '\t') {
                pos++;
            } else if (c == '\r' && lineEnd(pos) == 0) {
                // A lone carriage return does not separate words.
                refuse();
                pos++;
            } else if (c == '\\' && lineEnd(pos + 1) > 0) {
                pos += 1 + lineEnd(pos + 1);
            } else {
                break;
            }
        }
        boolean found = pos > start;
        if (at('#')) {
            skipComment();
        }
        return found;
    }

    private void skipComment() {
        int start = pos;
        while (pos < end && lineEnd(pos) == 0) {
            pos++;
        }
        comments.add(range(start));
        if (Directives.isDirective(text, start, pos) && !Directives.isAccepted(text, start, pos)) {
            fail(ShellProblem.Kind.DIRECTIVE, start, pos);
        }
    }

    /** Skips a line end, and the bodies of the heredocs that were opened on the line. */
    boolean skipLineEnd() {
        int length = lineEnd(pos);
        if (length == 0) {
            return false;
        }
        pos += length;
        readPending();
        return true;
    }

    /** Skips blanks, comments and line ends. Returns whether there were blanks or line ends. */
    boolean skipSpace() {
        boolean found = skipBlanks();
        while (skipLineEnd()) {
            found = true;
            skipBlanks();
        }
        return found;
    }

    /** Skips line ends and the blanks after them, if a line end is at the current position. */
    void skipLineBreaks() {
        while (skipLineEnd()) {
            skipBlanks();
        }
    }

    void expectBody(HereDocument.Opening document) {
        documents.add(document);
    }

    /** Reads the bodies of the heredocs that are opened but not read. */
    void readPending() {
        while (bodiesRead < documents.size() && bodies != null) {
            bodiesRead++;
            bodies.read(documents.get(bodiesRead - 1));
        }
    }
}
