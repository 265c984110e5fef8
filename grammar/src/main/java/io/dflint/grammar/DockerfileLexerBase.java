package io.dflint.grammar;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * The part of the lexer that cannot be expressed in rules: where heredocs begin and end. Use {@link #of} to create a
 * lexer.
 */
public abstract class DockerfileLexerBase extends Lexer {
    private final String text;

    /** The logical line so far: the text of an instruction without continuations, comments and blank lines. */
    private final StringBuilder line = new StringBuilder();

    private final Deque<HeredocWord> open = new ArrayDeque<>();
    private int heredocLimit;
    private @Nullable Map<String, Integer> lastLines;

    protected DockerfileLexerBase(CharStream input) {
        super(input);
        text = input.toString();
    }

    /**
     * Returns a lexer for a whole file. It reports no errors, because every text is a sequence of tokens.
     *
     * @param escape the escape character of the file: a backslash or a backtick
     */
    public static DockerfileLexer of(String text, char escape) {
        Utf16CharStream stream = new Utf16CharStream(text, escape);
        DockerfileLexer lexer = new DockerfileLexer(stream);
        lexer.removeErrorListeners();
        lexer.setInterpreter(new PlainRuns(lexer, stream));
        return lexer;
    }

    @Override
    public Token emit() {
        switch (_type) {
            case DockerfileLexer.NAME, DockerfileLexer.TEXT -> line.append(text, _tokenStartCharIndex, getCharIndex());
            case DockerfileLexer.NEWLINE -> endInstruction();
            case DockerfileLexer.HEREDOC_LINE -> endHeredocLine();
            default -> {}
        }
        return super.emit();
    }

    private void endInstruction() {
        if (line.indexOf("<<") >= 0) {
            open.addAll(HeredocWord.scan(line));
        }
        line.setLength(0);
        enterHeredoc();
    }

    private void enterHeredoc() {
        HeredocWord next = open.peek();
        if (next == null) {
            mode(DEFAULT_MODE);
            return;
        }
        int bodyStart = getCharIndex();
        heredocLimit = hasEnd(next, bodyStart) ? text.length() : endOfUnterminated(bodyStart);
        if (bodyStart >= heredocLimit) {
            open.clear();
            mode(DEFAULT_MODE);
        } else {
            mode(DockerfileLexer.HEREDOC);
        }
    }

    private void endHeredocLine() {
        HeredocWord heredoc = open.peek();
        if (heredoc != null && endWord(heredoc.chomp()).equals(heredoc.name())) {
            open.remove();
            _type = DockerfileLexer.HEREDOC_END;
            enterHeredoc();
        } else if (getCharIndex() >= heredocLimit) {
            open.clear();
            mode(DEFAULT_MODE);
        }
    }

    private String endWord(boolean chomp) {
        return lineContent(_tokenStartCharIndex, getCharIndex(), chomp);
    }

    private String lineContent(int from, int to, boolean chomp) {
        int start = from;
        int end = to;
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        while (chomp && start < end && text.charAt(start) == '\t') {
            start++;
        }
        return text.substring(start, end);
    }

    /** Reports whether the delimiter occurs anywhere below. The file is indexed once for all heredocs. */
    private boolean hasEnd(HeredocWord heredoc, int from) {
        Map<String, Integer> last = lastLines;
        if (last == null) {
            last = new HashMap<>();
            for (int start = from; start < text.length(); ) {
                int newline = text.indexOf('\n', start);
                int end = newline < 0 ? text.length() : newline + 1;
                String content = lineContent(start, end, false);
                last.put(content, start);
                if (content.startsWith("\t")) {
                    last.put("\t" + lineContent(start, end, true), start);
                }
                start = end;
            }
            lastLines = last;
        }
        int plain = last.getOrDefault(heredoc.name(), -1);
        int tabbed = heredoc.chomp() ? last.getOrDefault("\t" + heredoc.name(), -1) : -1;
        return Math.max(plain, tabbed) >= from;
    }

    /**
     * Returns where the body of an unterminated heredoc ends: before the next line that looks like an instruction in
     * upper case. Docker rejects such a file; this keeps the rest of it usable while someone is typing.
     */
    private int endOfUnterminated(int from) {
        int start = from;
        while (start < text.length()) {
            int at = start;
            while (at < text.length() && text.charAt(at) >= 'A' && text.charAt(at) <= 'Z') {
                at++;
            }
            if (at - start >= 3 && at < text.length() && text.charAt(at) == ' ') {
                return start;
            }
            int newline = text.indexOf('\n', at);
            start = newline < 0 ? text.length() : newline + 1;
        }
        return start;
    }
}
