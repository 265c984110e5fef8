package io.dflint.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The replacement of a range of a text.
 *
 * @param range the range to replace; empty for an insertion
 * @param newText the replacement; empty for a deletion
 */
public record TextEdit(TextRange range, String newText) {

    public static TextEdit insert(int offset, String text) {
        return new TextEdit(TextRange.at(offset), text);
    }

    public static TextEdit delete(TextRange range) {
        return new TextEdit(range, "");
    }

    /**
     * Returns a text with all edits applied. The ranges refer to the original text; insertions at the same offset keep
     * their order.
     *
     * @throws IllegalArgumentException if two edits overlap or one is outside the text
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
