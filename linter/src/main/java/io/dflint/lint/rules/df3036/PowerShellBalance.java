package io.dflint.lint.rules.df3036;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds unbalanced quotes and brackets in a script of PowerShell, in linear time. */
final class PowerShellBalance {
    /** Deeper nesting is not checked. */
    private static final int DEEPEST = 1_000;

    private final String text;
    /** The offsets of open brackets, and of the double quotes around <code>$(</code>. */
    private final List<Integer> open = new ArrayList<>();

    private int at;

    private PowerShellBalance(CharSequence text) {
        this.text = text.toString();
    }

    /** Returns the first problem, or null if there is none. */
    static @Nullable Imbalance of(CharSequence text) {
        return new PowerShellBalance(text).find();
    }

    private @Nullable Imbalance find() {
        while (at < text.length()) {
            Imbalance found = inString() ? stringPart() : codePart();
            if (found != null) {
                return found;
            }
            if (open.size() > DEEPEST) {
                return null;
            }
        }
        return open.isEmpty() ? null : Imbalance.open(text, open.getLast());
    }

    private boolean inString() {
        return !open.isEmpty() && text.charAt(open.getLast()) == '"';
    }

    /** Reads text in double quotes. */
    private @Nullable Imbalance stringPart() {
        char c = text.charAt(at);
        if (c == '`') {
            at += 2;
        } else if (c == '"' && peek(1) == '"') {
            at += 2;
        } else if (c == '"') {
            open.removeLast();
            at++;
        } else if (c == '$' && peek(1) == '(') {
            open.add(at + 1);
            at += 2;
        } else {
            at++;
        }
        return null;
    }

    private @Nullable Imbalance codePart() {
        char c = text.charAt(at);
        switch (c) {
            case '`' -> at += 2;
            case '#' -> comment();
            case '<' -> {
                if (peek(1) == '#') {
                    skipPast("#>");
                } else {
                    at++;
                }
            }
            case '@' -> {
                if ((peek(1) == '"' || peek(1) == '\'') && endsLine(at + 2)) {
                    return hereString();
                }
                at++;
            }
            case '\'' -> {
                return single();
            }
            case '"', '(', '{' -> {
                open.add(at);
                at++;
            }
            case ')', '}' -> {
                int last = open.isEmpty() ? -1 : open.getLast();
                if (last < 0 || text.charAt(last) != (c == ')' ? '(' : '{')) {
                    return last < 0 ? Imbalance.closing(text, at) : Imbalance.open(text, last);
                }
                open.removeLast();
                at++;
            }
            default -> at++;
        }
        return null;
    }

    private char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
    }

    private boolean endsLine(int from) {
        int end = from;
        while (end < text.length()
                && (text.charAt(end) == ' ' || text.charAt(end) == '\t' || text.charAt(end) == '\r')) {
            end++;
        }
        return end < text.length() && text.charAt(end) == '\n';
    }

    /** Skips to the end of the line if a comment begins here, and not in the middle of a word. */
    private void comment() {
        if (at > 0 && !Character.isWhitespace(text.charAt(at - 1)) && ";(){}|".indexOf(text.charAt(at - 1)) < 0) {
            at++;
            return;
        }
        while (at < text.length() && text.charAt(at) != '\n') {
            at++;
        }
    }

    private void skipPast(String end) {
        int found = text.indexOf(end, at);
        at = found < 0 ? text.length() : found + end.length();
    }

    private @Nullable Imbalance single() {
        int start = at;
        for (at++; at < text.length(); at++) {
            if (text.charAt(at) == '\'') {
                if (peek(1) != '\'') {
                    at++;
                    return null;
                }
                at++;
            }
        }
        return Imbalance.open(text, start);
    }

    /** Reads {@code @'}, lines, and {@code '@} at the beginning of a line. */
    private @Nullable Imbalance hereString() {
        int start = at;
        int end = text.indexOf("\n" + text.charAt(at + 1) + "@", at);
        if (end < 0) {
            return Imbalance.open(text, start + 1);
        }
        at = end + 3;
        return null;
    }
}
