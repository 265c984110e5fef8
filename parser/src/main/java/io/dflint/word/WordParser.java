package io.dflint.word;

import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import io.dflint.word.WordPart.DoubleQuoted;
import io.dflint.word.WordPart.Escaped;
import io.dflint.word.WordPart.KeptEscape;
import io.dflint.word.WordPart.Literal;
import io.dflint.word.WordPart.SingleQuoted;
import io.dflint.word.WordPart.Unreadable;
import io.dflint.word.WordPart.Variable;
import io.dflint.word.WordProblem.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses words in one pass. Every text is accepted: what BuildKit would reject becomes a part with a problem. */
public final class WordParser {
    /** The maximum nesting of <code>${a:-${b:-…}}</code>. BuildKit has no limit; real files rarely exceed three. */
    public static final int MAX_DEPTH = 200;

    private static final int NONE = -1;

    private final LogicalText text;
    private final char escape;
    private final boolean quotes;
    private int at;
    private int depth;

    private WordParser(LogicalText text, char escape, boolean quotes) {
        this.text = text;
        this.escape = escape;
        this.quotes = quotes;
    }

    /**
     * Parses a text as an argument of an instruction. Like BuildKit's scanner, it skips a byte order mark at the start.
     *
     * @param escape the escape character, {@code \} unless the {@code escape} directive of the file sets another
     */
    public static Word parse(LogicalText text, char escape) {
        return new WordParser(withoutMark(text), escape, true).word(NONE);
    }

    /**
     * Parses a text in which quotes are literal and only escapes and variables are special, as in the body of a
     * heredoc.
     */
    public static Word parseUnquoted(LogicalText text, char escape) {
        return new WordParser(withoutMark(text), escape, false).word(NONE);
    }

    /**
     * Reports whether a text needs no parser because nothing in it is quoted, escaped or replaced. That is so for most
     * texts.
     */
    public static boolean isPlain(LogicalText text, char escape) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '$' || c == '\'' || c == '"' || c == escape || c == '\uFEFF') {
                return false;
            }
        }
        return text.length() <= Expander.MAX_LENGTH;
    }

    private static LogicalText withoutMark(LogicalText text) {
        return !text.isEmpty() && text.charAt(0) == '\uFEFF' ? text.substring(1) : text;
    }

    /** Reads a word up to the stop character, which is not consumed, or to the end. */
    private Word word(int stop) {
        int start = at;
        List<WordPart> parts = new ArrayList<>(2);
        int literal = at;
        while (at < text.length() && text.charAt(at) != stop) {
            int begin = at;
            char c = text.charAt(at);
            // All special characters except the escape character are at the start of ASCII.
            WordPart part = c > '\'' && c != escape ? null : special(c);
            if (part != null) {
                addLiteral(parts, literal, begin);
                parts.add(part);
                literal = at;
            } else {
                at++;
            }
        }
        addLiteral(parts, literal, at);
        return new Word(text.subSequence(start, at), parts);
    }

    /**
     * Reads the part that a character begins outside quotes. Returns null, and consumes nothing, if the character is
     * literal.
     */
    private @Nullable WordPart special(char c) {
        if (c == '$') {
            return dollar();
        }
        if (quotes && c == '\'') {
            return singleQuoted();
        }
        if (quotes && c == '"') {
            return doubleQuoted();
        }
        return c == escape ? escaped() : null;
    }

    private void addLiteral(List<WordPart> parts, int start, int end) {
        if (end > start) {
            parts.add(new Literal(text.subSequence(start, end)));
        }
    }

    private Escaped escaped() {
        int start = at++;
        if (at < text.length()) {
            at += charCount();
        }
        return new Escaped(text.subSequence(start, at));
    }

    private SingleQuoted singleQuoted() {
        int start = at++;
        while (at < text.length() && text.charAt(at) != '\'') {
            at++;
        }
        WordProblem problem = null;
        if (at < text.length()) {
            at++;
        } else {
            problem = problem(
                    Kind.UNCLOSED_SINGLE_QUOTE,
                    start,
                    start + 1,
                    "unterminated single quote; add ' or write it as \"'\"");
        }
        return new SingleQuoted(text.subSequence(start, at), problem);
    }

    private DoubleQuoted doubleQuoted() {
        int start = at++;
        List<WordPart> parts = new ArrayList<>(2);
        int literal = at;
        while (at < text.length() && text.charAt(at) != '"') {
            int begin = at;
            char c = text.charAt(at);
            WordPart part = c == '$' ? dollar() : c == escape ? escapedInQuotes() : null;
            if (part != null) {
                addLiteral(parts, literal, begin);
                parts.add(part);
                literal = at;
            } else {
                at++;
            }
        }
        addLiteral(parts, literal, at);
        WordProblem problem = null;
        if (at < text.length()) {
            at++;
        } else {
            problem = problem(
                    Kind.UNCLOSED_DOUBLE_QUOTE,
                    start,
                    start + 1,
                    "unterminated double quote; add \" or write it as " + escape + "\"");
        }
        return new DoubleQuoted(text.subSequence(start, at), parts, problem);
    }

    private WordPart escapedInQuotes() {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : '\0';
        if (next == '"' || next == '$' || next == escape) {
            return escaped();
        }
        at++;
        return new KeptEscape(text.subSequence(at - 1, at));
    }

    /** Reads the part that a dollar sign begins. Returns null, and consumes nothing, if no name follows. */
    private @Nullable WordPart dollar() {
        if (at + 1 < text.length() && text.charAt(at + 1) == '{') {
            return braced();
        }
        int start = at++;
        String name = name();
        if (name.isEmpty()) {
            at = start;
            return null;
        }
        return new Variable(text.subSequence(start, at), name, text.sourceRange(start + 1, at), false, null, null);
    }

    private WordPart braced() {
        int start = at;
        at += 2;
        if (depth == MAX_DEPTH) {
            at = text.length();
            return new Unreadable(
                    text.subSequence(start, at),
                    problem(
                            Kind.TOO_DEEP,
                            start,
                            start + 2,
                            "variables nested more than " + MAX_DEPTH
                                    + " levels deep; move the inner ones to an ARG of their own"));
        }
        if (at == text.length()) {
            return new Unreadable(text.subSequence(start, at), unclosedBrace(start));
        }
        char c = text.charAt(at);
        if (c == '{' || c == '}' || c == ':') {
            return nameless(start);
        }
        depth++;
        WordPart variable = variable(start);
        depth--;
        return variable;
    }

    /** Reads from <code>${</code> without a name to the next closing brace. */
    private Unreadable nameless(int start) {
        while (at < text.length() && text.charAt(at) != '}') {
            at++;
        }
        at = Math.min(text.length(), at + 1);
        return new Unreadable(
                text.subSequence(start, at),
                problem(Kind.MISSING_NAME, start, at, "expected the name of a variable after ${"));
    }

    private Variable variable(int start) {
        int nameStart = at;
        String name = name();
        TextRange nameRange = text.sourceRange(nameStart, at);
        if (at == text.length()) {
            return new Variable(text.subSequence(start, at), name, nameRange, true, null, unclosedBrace(start));
        }
        if (text.charAt(at) == '}') {
            at++;
            return new Variable(text.subSequence(start, at), name, nameRange, true, null, null);
        }
        int operatorStart = at;
        String operator = operator();
        TextRange operatorRange = text.sourceRange(operatorStart, at);
        boolean replaces = operator.equals("/") || operator.equals("//");
        Word operand = word(replaces ? '/' : '}');
        Word replacement = null;
        WordProblem problem = null;
        if (replaces && at < text.length()) {
            at++;
            replacement = word('}');
        } else if (replaces) {
            problem = problem(
                    Kind.MISSING_REPLACEMENT,
                    start,
                    at,
                    "missing replacement; write ${" + name + operator + "pattern/replacement}");
        } else if (!isKnown(operator) && !(operator.equals(":") && at == text.length())) {
            problem = problem(
                    Kind.UNKNOWN_MODIFIER,
                    operatorStart,
                    operatorStart + operator.length(),
                    "unknown operator in ${" + name + operator + "…}; use one of :- - :+ + :? ? # ## % %% / //");
        }
        if (at < text.length()) {
            at++;
        } else if (problem == null) {
            problem = unclosedBrace(start);
        }
        Modifier modifier = new Modifier(operator, operatorRange, operand, replacement);
        return new Variable(text.subSequence(start, at), name, nameRange, true, modifier, problem);
    }

    /** Reads an operator, or one character in its place (two after a colon) if there is none. */
    private String operator() {
        int start = at;
        char c = text.charAt(at);
        at += charCount();
        if (at < text.length()) {
            char next = text.charAt(at);
            if (c == ':' && next != '}') {
                at += charCount();
            } else if ((c == '#' || c == '%' || c == '/') && next == c) {
                at++;
            }
        }
        return text.substring(start, at);
    }

    private static boolean isKnown(String operator) {
        return switch (operator) {
            case "-", ":-", "+", ":+", "?", ":?", "#", "##", "%", "%%", "/", "//" -> true;
            default -> false;
        };
    }

    private String name() {
        int start = at;
        at = VariableName.end(text, start);
        return text.substring(start, at);
    }

    private int charCount() {
        return Character.charCount(Character.codePointAt(text, at));
    }

    private WordProblem unclosedBrace(int start) {
        return problem(Kind.UNCLOSED_BRACE, start, start + 2, "unterminated ${; add }");
    }

    private WordProblem problem(Kind kind, int start, int end, String message) {
        return new WordProblem(kind, text.sourceRange(start, end), message);
    }
}
