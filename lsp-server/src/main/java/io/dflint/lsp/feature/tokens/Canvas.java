package io.dflint.lsp.feature.tokens;

import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the text that is painted piece by piece, where later paint covers earlier, and then converted to tokens
 * that do not overlap.
 */
final class Canvas {
    private final String text;
    private final TextRange window;
    /** The type of each character; null for none. */
    private final @Nullable TokenType[] types;

    private final byte[] modifiers;
    /** The boundaries of variables, since two of them may be adjacent. */
    private final BitSet borders = new BitSet();

    /** @param window the part of the text; paint outside of it is dropped */
    Canvas(String text, TextRange window) {
        this.text = text;
        this.window = window;
        types = new TokenType[window.length()];
        modifiers = new byte[window.length()];
    }

    /** Paints everything except white space. */
    void paint(TextRange range, TokenType type) {
        paint(range, type, 0);
    }

    void paint(TextRange range, TokenType type, int modifier) {
        paint(range, type, modifier, false);
    }

    /** Paints everything including white space. */
    void paintWhole(TextRange range, TokenType type) {
        paint(range, type, 0, true);
    }

    /** Paints a comment including white space inside it, but not at its end. */
    void paintComment(TextRange range) {
        paintWhole(
                new TextRange(range.start(), strip(range.start(), range.end()).end()), TokenType.COMMENT);
    }

    /** Paints letters as keywords and everything else except white space as operators. */
    void paintKeywords(TextRange range) {
        int end = Math.min(range.end(), window.end());
        for (int i = Math.max(range.start(), window.start()); i < end; ) {
            int from = i;
            boolean letter = isLetter(text.charAt(i));
            while (i < end && isLetter(text.charAt(i)) == letter) {
                i++;
            }
            paint(new TextRange(from, i), letter ? TokenType.KEYWORD : TokenType.OPERATOR);
        }
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private void paint(TextRange range, TokenType type, int modifier, boolean whole) {
        int start = Math.max(range.start(), window.start()) - window.start();
        int end = Math.min(range.end(), window.end()) - window.start();
        if (start >= end) {
            return;
        }
        for (int i = start; i < end; i++) {
            boolean paints = whole || !Character.isWhitespace(text.charAt(window.start() + i));
            types[i] = paints ? type : null;
            modifiers[i] = (byte) (paints ? modifier : 0);
        }
        if (type == TokenType.VARIABLE) {
            borders.set(start);
            borders.set(end);
        }
    }

    void clear(TextRange range) {
        int start = Math.max(range.start(), window.start()) - window.start();
        int end = Math.min(range.end(), window.end()) - window.start();
        if (start < end) {
            Arrays.fill(types, start, end, null);
            borders.clear(start, end);
        }
    }

    /** @param acrossLines whether tokens may span lines */
    List<Token> tokens(boolean acrossLines) {
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < types.length; ) {
            int from = i;
            TokenType type = shown(i, acrossLines);
            byte modifier = modifiers[i];
            do {
                i++;
            } while (i < types.length && shown(i, acrossLines) == type && modifiers[i] == modifier && !borders.get(i));
            TextRange range = new TextRange(window.start() + from, window.start() + i);
            if (type == TokenType.STRING) {
                range = strip(range.start(), range.end());
            }
            if (type != null && !range.isEmpty()) {
                tokens.add(new Token(range, type, modifier));
            }
        }
        return tokens;
    }

    /** Returns a range without white space at its ends. */
    private TextRange strip(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new TextRange(start, end);
    }

    private @Nullable TokenType shown(int at, boolean acrossLines) {
        if (!acrossLines) {
            char c = text.charAt(window.start() + at);
            if (c == '\n' || c == '\r') {
                return null;
            }
        }
        return types[at];
    }
}
