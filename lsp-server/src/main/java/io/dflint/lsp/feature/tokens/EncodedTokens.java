package io.dflint.lsp.feature.tokens;

import io.dflint.lsp.document.Document;
import io.dflint.lsp.document.Place;
import java.util.ArrayList;
import java.util.List;

/** Encodes tokens as LSP does: five numbers for each, with positions relative to the token before. */
public final class EncodedTokens {
    private static final int NUMBERS = 5;

    private EncodedTokens() {}

    /** Encodes tokens, which must be in order. A token that spans lines has the length of its text. */
    public static List<Integer> of(Document document, List<Token> tokens) {
        List<Integer> data = new ArrayList<>(tokens.size() * NUMBERS);
        Place before = new Place(0, 0);
        for (Token token : tokens) {
            Place start = document.place(token.range().start());
            Place end = document.place(token.range().end());
            boolean sameLine = start.line() == before.line();
            boolean oneLine = start.line() == end.line();
            data.add(start.line() - before.line());
            data.add(sameLine ? start.character() - before.character() : start.character());
            data.add(
                    oneLine
                            ? end.character() - start.character()
                            : token.range().length());
            data.add(token.type().number());
            data.add(token.modifiers());
            before = start;
        }
        return data;
    }

    /**
     * The replacement of a part of the numbers.
     *
     * @param start the index of the first number to delete
     * @param deleteCount the number of numbers to delete
     * @param data the numbers to insert
     */
    public record Edit(int start, int deleteCount, List<Integer> data) {}

    /**
     * Returns the edit that converts one list of numbers to another. It deletes and inserts nothing if they are the
     * same.
     */
    public static Edit edit(List<Integer> from, List<Integer> to) {
        int shortest = Math.min(from.size(), to.size());
        int start = 0;
        while (start < shortest && from.get(start).equals(to.get(start))) {
            start++;
        }
        start -= start % NUMBERS;
        int same = 0;
        while (same < shortest - start && from.get(from.size() - 1 - same).equals(to.get(to.size() - 1 - same))) {
            same++;
        }
        same -= same % NUMBERS;
        return new Edit(start, from.size() - same - start, List.copyOf(to.subList(start, to.size() - same)));
    }
}
