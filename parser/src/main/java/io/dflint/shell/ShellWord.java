package io.dflint.shell;

import io.dflint.text.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A word of a command: adjacent parts without blanks between them. A word without parts stands for an empty value. */
public record ShellWord(TextRange range, List<WordPart> parts) implements ShellNode {

    @Override
    public void walk(ShellVisitor visitor) {
        visitor.visitParts(parts);
    }

    /**
     * Returns the value with quotes and backslashes removed, or null if it contains a parameter expansion, a command
     * substitution or arithmetic. Globs, braces and tildes are kept as written.
     */
    public @Nullable String literal() {
        String plain = plain();
        return plain != null ? plain : isStatic(parts) ? text() : null;
    }

    /**
     * The text of a word with a single literal part, as most words are; null for others. This is the fast path for
     * rules.
     */
    private @Nullable String plain() {
        return parts.size() == 1 && parts.get(0) instanceof WordPart.Literal(TextRange _, String value) ? value : null;
    }

    /**
     * Returns the word with quotes and backslashes removed. Expansions are shown symbolically: a variable as
     * <code>${x}</code>, a command substitution as {@code $(…)} with the words of its simple commands, arithmetic as
     * {@code $((…))}.
     */
    public String text() {
        String plain = plain();
        if (plain != null) {
            return plain;
        }
        StringBuilder out = new StringBuilder(range.length());
        append(parts, out);
        return out.toString();
    }

    static boolean isStatic(List<WordPart> parts) {
        for (WordPart part : parts) {
            if (!part.isStatic()) {
                return false;
            }
        }
        return true;
    }

    static void append(List<WordPart> parts, StringBuilder out) {
        for (WordPart part : parts) {
            part.appendText(out);
        }
    }

    /** Reports whether the value is known and equal to a text. */
    public boolean is(String text) {
        String literal = literal();
        return literal != null && literal.equals(text);
    }

    /** Reports whether a part of it is quoted or escaped. */
    public boolean hasQuotes() {
        for (WordPart part : parts) {
            if (part.isQuoted()) {
                return true;
            }
        }
        return false;
    }

    /** Reports whether it has an unquoted {@code *}, {@code ?} or {@code [ ]}. */
    public boolean hasGlob() {
        for (WordPart part : parts) {
            if (part instanceof WordPart.Glob || part instanceof WordPart.ExtendedGlob) {
                return true;
            }
        }
        return false;
    }
}
