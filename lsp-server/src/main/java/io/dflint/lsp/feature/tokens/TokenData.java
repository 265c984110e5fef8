package io.dflint.lsp.feature.tokens;

import io.dflint.lsp.document.Document;
import io.dflint.lsp.document.Place;
import java.util.Arrays;
import java.util.List;

/** Tokens as the numbers that LSP sends: five for each, places relative to the token before. */
public final class TokenData {
    private static final int NUMBERS = 5;

    private TokenData() {}

    /** The numbers of tokens that are in order. A token across lines is as long as its text. */
    public static int[] of(Document document, List<Token> tokens) {
        int[] data = new int[tokens.size() * NUMBERS];
        Place before = new Place(0, 0);
        int at = 0;
        for (Token token : tokens) {
            Place start = document.place(token.range().start());
            Place end = document.place(token.range().end());
            boolean sameLine = start.line() == before.line();
            data[at++] = start.line() - before.line();
            data[at++] = sameLine ? start.character() - before.character() : start.character();
            data[at++] = start.line() == end.line()
                    ? end.character() - start.character()
                    : token.range().length();
            data[at++] = token.type().ordinal();
            data[at++] = token.modifiers();
            before = start;
        }
        return data;
    }

    /**
     * A part of the numbers that is to be replaced.
     *
     * @param start the first number to take away
     * @param deleteCount how many
     * @param data what comes in their place
     */
    public record Edit(int start, int deleteCount, int[] data) {}

    /** The one edit that makes the first numbers the second; it takes away nothing and adds nothing if they are the same. */
    public static Edit edit(int[] from, int[] to) {
        int start = Arrays.mismatch(from, to);
        if (start < 0) {
            return new Edit(from.length, 0, new int[0]);
        }
        int shortest = Math.min(from.length, to.length);
        start -= start % NUMBERS;
        int same = 0;
        while (same < shortest - start && from[from.length - 1 - same] == to[to.length - 1 - same]) {
            same++;
        }
        same -= same % NUMBERS;
        return new Edit(start, from.length - same - start, Arrays.copyOfRange(to, start, to.length - same));
    }
}
