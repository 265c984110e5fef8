package io.dflint.word;

import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a {@link Word}. */
public sealed interface WordPart {

    /** As written, quotes and escape characters included. */
    LogicalText text();

    /** What is wrong with this part itself, not with the parts in it. */
    default @Nullable WordProblem problem() {
        return null;
    }

    /** Where the part stands in the source. */
    default TextRange range() {
        return text().sourceRange();
    }

    /** Text that stands for itself. */
    record Literal(LogicalText text) implements WordPart {}

    /**
     * The escape character and the character that it makes literal. At the very end of a word the escape character stands
     * alone and counts for nothing.
     */
    record Escaped(LogicalText text) implements WordPart {

        /** The character that is left. */
        public String value() {
            return text.substring(1, text.length());
        }
    }

    /** An escape character that stays, as in double quotes it escapes only itself, {@code "} and {@code $}. */
    record KeptEscape(LogicalText text) implements WordPart {}

    /** Text in single quotes, where nothing is special. */
    record SingleQuoted(LogicalText text, @Nullable WordProblem problem) implements WordPart {

        /** The text between the quotes. */
        public String value() {
            return text.substring(1, problem == null ? text.length() - 1 : text.length());
        }
    }

    /** Text in double quotes; variables are still replaced. */
    record DoubleQuoted(
            LogicalText text,
            List<WordPart> parts,
            @Nullable WordProblem problem) implements WordPart {

        public DoubleQuoted {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A variable, as {@code $name}, <code>${name}</code> or with a modifier.
     *
     * @param name letters, digits and {@code _}; or digits; or one of the shell's special parameters such as {@code @};
     *     empty in a few strange spellings that BuildKit takes, such as <code>${+x}</code>
     * @param nameRange where the name stands in the source
     * @param braced whether it is written with braces
     * @param modifier what comes between name and closing brace
     */
    record Variable(
            LogicalText text,
            String name,
            TextRange nameRange,
            boolean braced,
            @Nullable Modifier modifier,
            @Nullable WordProblem problem)
            implements WordPart {

        /** Whether ARG or ENV could define the name; {@code $1} and {@code $@}, say, mean nothing in a Dockerfile. */
        public boolean isDefinable() {
            return !name.isEmpty() && (name.charAt(0) == '_' || Character.isLetter(name.codePointAt(0)));
        }
    }

    /** Text that cannot be read: <code>${</code> without a name, or braces too deep in each other. */
    record Unreadable(LogicalText text, WordProblem problem) implements WordPart {}
}
