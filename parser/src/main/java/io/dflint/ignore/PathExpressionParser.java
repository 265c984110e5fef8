package io.dflint.ignore;

import io.dflint.ignore.PathExpression.Kind;
import io.dflint.ignore.PathExpression.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parses the part of Go's regular expression syntax (RE2) into which patterns are translated: literals, {@code . ^ $},
 * escapes, brackets, a star after any of these, and the group <code>(.*&#47;)?</code>.
 */
final class PathExpressionParser {
    private static final String ANY_DIRECTORIES = "(.*/)?";

    /** Thrown for expressions that Go rejects; never leaves this class. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused() {
            super(null, null, false, false);
        }
    }

    private final String expression;
    private final List<Step> steps = new ArrayList<>();
    private int at;

    PathExpressionParser(String expression) {
        this.expression = expression;
    }

    @Nullable
    PathExpression parse() {
        try {
            while (at < expression.length()) {
                step();
            }
            return new PathExpression(steps);
        } catch (Refused refused) {
            return null;
        }
    }

    private void step() throws Refused {
        if (expression.startsWith(ANY_DIRECTORIES, at)) {
            at += ANY_DIRECTORIES.length();
            steps.add(new Step(Kind.MAY_SKIP));
            steps.add(new Step(Kind.TO_SLASH));
            return;
        }
        int c = expression.codePointAt(at);
        switch (c) {
            case '^' -> add(Kind.START, 1);
            case '$' -> add(Kind.END, 1);
            case '.' -> {
                at++;
                add(CharacterSet.ANY_BUT_LINE_END);
            }
            case '[' -> add(brackets());
            case '\\' -> escape();
            default -> {
                at += Character.charCount(c);
                add(CharacterSet.of(c));
            }
        }
    }

    private void add(Kind kind, int length) {
        at += length;
        steps.add(new Step(kind));
    }

    private void add(CharacterSet characters) {
        boolean many = at < expression.length() && expression.charAt(at) == '*';
        if (many) {
            at++;
        }
        steps.add(new Step(many ? Kind.MANY : Kind.ONE, characters));
    }

    private void escape() throws Refused {
        switch (peek(1)) {
            case 'A' -> add(Kind.START, 2);
            case 'z' -> add(Kind.END, 2);
            case 'b' -> add(Kind.WORD_EDGE, 2);
            case 'B' -> add(Kind.NO_WORD_EDGE, 2);
            case 'Q' -> quoted();
            default -> {
                CharacterSet named = namedSet();
                add(named != null ? named : CharacterSet.of(escapedCharacter()));
            }
        }
    }

    /** Reads literal text from {@code \Q} to {@code \E} or the end. */
    private void quoted() {
        at += 2;
        int close = expression.indexOf("\\E", at);
        int end = close < 0 ? expression.length() : close;
        while (at < end) {
            int c = expression.codePointAt(at);
            at += Character.charCount(c);
            steps.add(new Step(Kind.ONE, CharacterSet.of(c)));
        }
        at = close < 0 ? end : end + 2;
    }

    private CharacterSet brackets() throws Refused {
        at++;
        boolean negated = peek(0) == '^';
        if (negated) {
            at++;
        }
        List<CharacterSet> sets = new ArrayList<>();
        while (sets.isEmpty() || peek(0) != ']') {
            CharacterSet set = peek(0) == '[' && peek(1) == ':' ? posixSet() : null;
            if (set == null) {
                set = peek(0) == '\\' ? namedSet() : null;
            }
            sets.add(set == null ? range() : set);
        }
        at++;
        CharacterSet all = CharacterSet.anyOf(sets);
        return negated ? CharacterSet.not(all) : all;
    }

    private CharacterSet range() throws Refused {
        int first = bracketed();
        if (peek(0) != '-' || peek(1) == ']' || at + 1 == expression.length()) {
            return CharacterSet.of(first);
        }
        at++;
        int last = bracketed();
        if (last < first) {
            throw new Refused();
        }
        return CharacterSet.range(first, last);
    }

    private int bracketed() throws Refused {
        if (at == expression.length()) {
            throw new Refused();
        }
        if (peek(0) == '\\') {
            return escapedCharacter();
        }
        int c = expression.codePointAt(at);
        at += Character.charCount(c);
        return c;
    }

    /**
     * Reads a set such as {@code [:alpha:]} or {@code [:^alpha:]}. Returns null if it is not closed and so is not a
     * set.
     */
    private @Nullable CharacterSet posixSet() throws Refused {
        int close = expression.indexOf(":]", at + 2);
        if (close < 0) {
            return null;
        }
        boolean negated = peek(2) == '^';
        CharacterSet set = NamedSets.posix(expression.substring(negated ? at + 3 : at + 2, close));
        if (set == null) {
            throw new Refused();
        }
        at = close + 2;
        return negated ? CharacterSet.not(set) : set;
    }

    /**
     * Reads a set such as {@code \d} or {@code \pL}. Returns null, and consumes nothing, if the escape stands for a
     * character.
     */
    private @Nullable CharacterSet namedSet() throws Refused {
        char letter = peek(1);
        CharacterSet set = switch (letter) {
            case 'd', 'D' -> CharacterSet.DIGIT;
            case 's', 'S' -> CharacterSet.SPACE;
            case 'w', 'W' -> CharacterSet.WORD;
            case 'p', 'P' -> NamedSets.category(peek(2));
            default -> null;
        };
        boolean category = letter == 'p' || letter == 'P';
        if (set == null && category) {
            throw new Refused();
        }
        if (set == null) {
            return null;
        }
        at += category ? 3 : 2;
        return Character.isUpperCase(letter) ? CharacterSet.not(set) : set;
    }

    /** Reads an escaped character: punctuation, a control character by letter, or a number. */
    private int escapedCharacter() throws Refused {
        char c = peek(1);
        at += 2;
        if (at > expression.length()) {
            throw new Refused();
        }
        return switch (c) {
            case 'a' -> 0x07;
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 0x0B;
            case 'x' -> hexadecimal();
            case '0' -> octal(0);
            case '1', '2', '3', '4', '5', '6', '7' -> {
                // A single digit would be a backreference, which Go does not have.
                if (!isOctal(peek(0))) {
                    throw new Refused();
                }
                yield octal(c - '0');
            }
            default -> {
                if (c >= 0x80 || (c != '_' && CharacterSet.WORD.contains(c))) {
                    throw new Refused();
                }
                yield c;
            }
        };
    }

    private int octal(int first) {
        int value = first;
        for (int i = 0; i < 2 && isOctal(peek(0)); i++) {
            value = value * 8 + (expression.charAt(at++) - '0');
        }
        return value;
    }

    private static boolean isOctal(char c) {
        return c >= '0' && c <= '7';
    }

    /** Reads two digits. The other form, in braces, cannot result from a pattern. */
    private int hexadecimal() throws Refused {
        int high = Character.digit(peek(0), 16);
        int low = Character.digit(peek(1), 16);
        if (high < 0 || low < 0) {
            throw new Refused();
        }
        at += 2;
        return high * 16 + low;
    }

    /** The character at an offset from the current position, or NUL after the end. */
    private char peek(int offset) {
        return at + offset < expression.length() ? expression.charAt(at + offset) : '\0';
    }
}
