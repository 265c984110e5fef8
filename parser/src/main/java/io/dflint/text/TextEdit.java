package io.dflint.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Replaces a range of a text.
 *
 * @param range what goes; empty for an insertion
 * @param newText what comes; empty for a deletion
 */
public record TextEdit(TextRange range, String newText) {

    public static TextEdit insert(int offset, String text) {
        return new TextEdit(TextRange.at(offset), text);
    }

    public static TextEdit delete(TextRange range) {
        return new TextEdit(range, "");
    }

    /**
     * The text with all edits done. Ranges refer to the text as given; insertions at one place keep their order.
     *
     * @throws IllegalArgumentException if two edits overlap or one lies outside the text
     */
    public static String apply(String text, List<TextEdit> edits) {
        List<TextEdit> sorted = new ArrayList<>(edits);
        sorted.sort((a, b) -> a.range.compareTo(b.range));
        StringBuilder out = new StringBuilder(text.length() + 64);
        int done = 0;
        for (TextEdit edit : sorted) {
            if (edit.range.start() < done || edit.range.end() > text.length()) {
                throw new IllegalArgumentException("edits overlap or leave the text at " + edit.range);
            }
            out.append(text, done, edit.range.start()).append(edit.newText);
            done = edit.range.end();
        }
        return out.append(text, done, text.length()).toString();
    }
}
