package io.dflint.word;

import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a {@link Word}. */
public sealed interface WordPart {

    /** The part as written, including quotes and escape characters. */
    LogicalText text();

    /** What is wrong with this part itself, apart from the parts in it; null if nothing is. */
    default @Nullable WordProblem problem() {
        return null;
    }

    /** The range of the part in the source. */
    default TextRange range() {
        return text().sourceRange();
    }

    /** Literal text. */
    record Literal(LogicalText text) implements WordPart {}

    /**
     * The escape character and the character that it makes literal. At the end of a word, the escape character can be
     * alone; it then has no value.
     */
    record Escaped(LogicalText text) implements WordPart {

        /** The character without the escape character. */
        public String value() {
            return text.substring(1, text.length());
        }
    }

    /** An escape character that is kept: in double quotes it escapes only itself, {@code "} and {@code $}. */
    record KeptEscape(LogicalText text) implements WordPart {}

    /** Text in single quotes, in which nothing is special. */
    record SingleQuoted(LogicalText text, @Nullable WordProblem problem) implements WordPart {

        /** The text between the quotes. */
        public String value() {
            return text.substring(1, problem == null ? text.length() - 1 : text.length());
        }
    }

    /** Text in double quotes, in which variables are replaced. */
    record DoubleQuoted(
            LogicalText text,
            List<WordPart> parts,
            @Nullable WordProblem problem) implements WordPart {

        public DoubleQuoted {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A variable, written as {@code $name} or <code>${name}</code>, or with a modifier.
     *
     * @param name letters, digits and {@code _}; or digits only; or a special parameter of the shell such as {@code @};
     *     empty in a few unusual spellings that BuildKit accepts, such as <code>${+x}</code>
     * @param nameRange the range of the name in the source
     * @param braced whether it is written with braces
     * @param modifier the part between the name and the closing brace; null if there is none
     */
    record Variable(
            LogicalText text,
            String name,
            TextRange nameRange,
            boolean braced,
            @Nullable Modifier modifier,
            @Nullable WordProblem problem)
            implements WordPart {

        /** Reports whether ARG or ENV can define the name. They cannot define {@code $1} or {@code $@}, for example. */
        public boolean isDefinable() {
            return !name.isEmpty() && (name.charAt(0) == '_' || Character.isLetter(name.codePointAt(0)));
        }
    }

    /** Text that cannot be parsed: <code>${</code> without a name, or braces nested too deeply. */
    record Unreadable(LogicalText text, WordProblem problem) implements WordPart {}
}
