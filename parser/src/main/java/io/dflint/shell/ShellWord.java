package io.dflint.shell;

import io.dflint.text.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word of a command: one or more parts with nothing between them. A word of no parts stands for an empty value.
 */
public record ShellWord(TextRange range, List<WordPart> parts) implements ShellNode {

    @Override
    public void walk(ShellVisitor visitor) {
        visitor.visitParts(parts);
    }

    /**
     * The value if the text alone tells it, quotes and backslashes removed; null if a parameter, a command or arithmetic
     * is expanded in it. Globs, braces and tildes stand as written.
     */
    public @Nullable String literal() {
        String plain = plain();
        return plain != null ? plain : isStatic(parts) ? text() : null;
    }

    /** The text of a word that is one plain piece, as most words are; null for another. Rules ask for it all the time. */
    private @Nullable String plain() {
        return parts.size() == 1 && parts.get(0) instanceof WordPart.Literal(TextRange _, String value) ? value : null;
    }

    /**
     * The word with quotes and backslashes removed. An expansion is shown as itself: a variable as <code>${x}</code>, a command
     * as {@code $(…)} with the words of simple commands, arithmetic as {@code $((…))}.
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

    /** Whether the word is exactly this text. */
    public boolean is(String text) {
        String literal = literal();
        return literal != null && literal.equals(text);
    }

    /** Whether something in it is quoted or escaped. */
    public boolean hasQuotes() {
        for (WordPart part : parts) {
            if (part.isQuoted()) {
                return true;
            }
        }
        return false;
    }

    /** Whether it has an unquoted {@code *}, {@code ?} or {@code [ ]}. */
    public boolean hasGlob() {
        for (WordPart part : parts) {
            if (part instanceof WordPart.Glob || part instanceof WordPart.ExtendedGlob) {
                return true;
            }
        }
        return false;
    }
}
