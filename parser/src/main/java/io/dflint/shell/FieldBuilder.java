package io.dflint.shell;

import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assembles the fields into which a word expands. */
final class FieldBuilder {
    private final TextRange word;
    private final List<ShellScope.Field> fields = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private boolean started;
    /** The range of the current field; that of the word if the field has more than one part. */
    private @Nullable TextRange range;

    FieldBuilder(TextRange word) {
        this.word = word;
    }

    /** The positions of the characters of a value, which are consecutive from an offset of a text. */
    record Places(LogicalText text, int start, int length) {

        @Nullable
        TextRange range(int from, int to) {
            boolean inside = start + length <= text.length();
            return inside ? text.sourceRange(start + from, start + to) : null;
        }
    }

    /** Marks a quoted part, which makes a field even if it is empty. */
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

    /** Appends a value that is split at blanks. */
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
