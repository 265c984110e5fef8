package io.dflint.shell;

import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the fields of a word together. */
final class FieldBuilder {
    private final TextRange word;
    private final List<ShellScope.Field> fields = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private boolean started;
    /** Where the current field stands; the word if it is made of more than one piece. */
    private @Nullable TextRange range;

    FieldBuilder(TextRange word) {
        this.word = word;
    }

    /** Where the characters of a value stand: one after another from an offset of a text. */
    record Places(LogicalText text, int start, int length) {

        @Nullable
        TextRange range(int from, int to) {
            boolean inside = start + length <= text.length();
            return inside ? text.sourceRange(start + from, start + to) : null;
        }
    }

    /** Quotes make a field even if nothing is in them. */
    void quote() {
        started = true;
    }

    void append(String text) {
        current.append(text);
        range = word;
        started = true;
    }

    void append(WordPart part) {
        part.appendText(current);
        range = word;
        started = true;
    }

    /** Adds a value that is split at spaces. */
    void split(String value, @Nullable Places places) {
        int at = 0;
        while (at < value.length()) {
            int end = at;
            while (end < value.length() && !isBlank(value.charAt(end))) {
                end++;
            }
            if (end > at) {
                TextRange place = places == null ? null : places.range(at, end);
                range = started || place == null ? word : place;
                current.append(value, at, end);
                started = true;
            }
            if (end < value.length()) {
                finish();
            }
            at = end + 1;
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n';
    }

    private void finish() {
        if (started) {
            fields.add(new ShellScope.Field(current.toString(), range == null ? word : range, true));
            current.setLength(0);
            started = false;
            range = null;
        }
    }

    List<ShellScope.Field> build() {
        finish();
        return fields;
    }
}
