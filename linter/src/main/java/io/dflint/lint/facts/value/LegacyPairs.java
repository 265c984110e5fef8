package io.dflint.lint.facts.value;

import io.dflint.instruction.KeyValue;
import io.dflint.text.LogicalText;
import io.dflint.text.SourceText;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import io.dflint.word.Modifier;
import io.dflint.word.Word;
import io.dflint.word.WordParser;
import io.dflint.word.WordPart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Converts {@code ENV key value} to {@code ENV key=value}. */
public final class LegacyPairs {
    private LegacyPairs() {}

    /** Returns edits that preserve the key and the value, or none if that is not certain. */
    public static List<TextEdit> edits(KeyValue pair, char escape, SourceText source) {
        String key = pair.key().toString();
        String written = pair.value().toString();
        TextRange keyRange = pair.key().sourceRange();
        TextRange valueRange = pair.value().sourceRange();
        String value = asOneWord(pair.value(), escape);
        boolean plainKey = key.indexOf('"') < 0 && key.indexOf('\'') < 0 && key.indexOf(escape) < 0;
        TextRange gap = new TextRange(keyRange.end(), Math.max(keyRange.end(), valueRange.start()));
        if (value == null || !plainKey || written.isEmpty() || source.slice(gap).indexOf('#') >= 0) {
            return List.of();
        }
        if (value.equals(written)) {
            return List.of(new TextEdit(gap, "="));
        }
        if (value.equals('"' + written + '"')) {
            return List.of(new TextEdit(gap, "=\""), TextEdit.insert(valueRange.end(), "\""));
        }
        return source.slice(valueRange).equals(written)
                ? List.of(new TextEdit(new TextRange(gap.start(), valueRange.end()), "=" + value))
                : List.of();
    }

    /**
     * Returns the value as one word of the new form, in double quotes if necessary, or null if the conversion is not
     * certain.
     */
    private static @Nullable String asOneWord(LogicalText value, char escape) {
        Word word = WordParser.parse(value, escape);
        if (!word.problems().isEmpty()) {
            return null;
        }
        StringBuilder quoted = new StringBuilder("\"");
        boolean blanks = false;
        for (WordPart part : word.parts()) {
            String text = part.text().toString();
            switch (part) {
                case WordPart.Literal _ -> {
                    blanks |= hasBlank(text);
                    quoted.append(text);
                }
                case WordPart.Escaped escaped -> appendEscaped(quoted, escaped.value(), escape);
                case WordPart.SingleQuoted single -> appendEscaped(quoted, single.value(), escape);
                case WordPart.DoubleQuoted _ -> quoted.append(text, 1, text.length() - 1);
                case WordPart.Variable variable -> {
                    if (!isPlain(variable.modifier())) {
                        return null;
                    }
                    quoted.append(text);
                }
                default -> {
                    return null;
                }
            }
        }
        return blanks ? quoted.append('"').toString() : value.toString();
    }

    private static boolean isPlain(@Nullable Modifier modifier) {
        if (modifier == null) {
            return true;
        }
        List<WordPart> parts = modifier.operand().parts();
        return modifier.replacement() == null
                && (parts.isEmpty()
                        || parts.size() == 1
                                && parts.getFirst() instanceof WordPart.Literal literal
                                && !hasBlank(literal.text()));
    }

    private static boolean hasBlank(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i)) || Character.isSpaceChar(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static void appendEscaped(StringBuilder out, String text, char escape) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '$' || c == escape) {
                out.append(escape);
            }
            out.append(c);
        }
    }
}
