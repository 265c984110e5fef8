package io.dflint.shell;

import io.dflint.text.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a word. */
public sealed interface WordPart extends ShellNode {

    /** Plain text. */
    record Literal(TextRange range, String value) implements WordPart {}

    /** A character behind a backslash; empty if that is a line end. */
    record Escaped(TextRange range, String value) implements WordPart {}

    /** {@code 'text'}. */
    record SingleQuoted(TextRange range, String value) implements WordPart {}

    /** {@code $'text'}; the value as written, escapes not decoded. */
    record AnsiQuoted(TextRange range, String value) implements WordPart {}

    /**
     * {@code "text"}.
     *
     * @param localized whether it is {@code $"text"}
     */
    record DoubleQuoted(TextRange range, List<WordPart> parts, boolean localized) implements WordPart {}

    /**
     * {@code $x}, {@code ${x}}, {@code ${x:-word}}, {@code ${#x}}, {@code ${!x}}, {@code ${x[1]}}.
     *
     * @param content the text inside the braces, or the name
     * @param name the variable, digits or special character; empty if there is none
     * @param prefix {@code #} for the length, {@code !} for indirection, or empty
     * @param index what stands between brackets after the name, or null
     * @param operator such as {@code :-}, {@code ##}, {@code /}; empty if there is none
     * @param operand what follows the operator; null without an operator
     */
    record Parameter(
            TextRange range,
            boolean braced,
            String content,
            String name,
            String prefix,
            @Nullable ShellWord index,
            String operator,
            @Nullable ShellWord operand)
            implements WordPart {

        /** Whether it is just the value of the variable. */
        public boolean isPlain() {
            return prefix.isEmpty() && index == null && operator.isEmpty();
        }
    }

    /** {@code $( )}, backticks, or <code>${ …; }</code>. */
    record CommandSubstitution(TextRange range, Style style, CommandList body) implements WordPart {
        public enum Style {
            DOLLAR,
            BACKTICK,
            BRACE
        }
    }

    /**
     * {@code $(( ))}.
     *
     * @param brackets whether it is the old {@code $[ ]}
     */
    record Arithmetic(TextRange range, boolean brackets, ArithmeticExpression expression) implements WordPart {}

    /**
     * {@code <( )} or {@code >( )}.
     *
     * @param input whether the command's output is read
     */
    record ProcessSubstitution(TextRange range, boolean input, CommandList body) implements WordPart {}

    /** {@code *}, {@code ?} or {@code [a-z]}. */
    record Glob(TextRange range, String pattern) implements WordPart {}

    /** {@code @(a|b)} and its like, as text and with the expansions inside. */
    record ExtendedGlob(TextRange range, String pattern, List<WordPart> parts) implements WordPart {}

    /**
     * {@code {a,b}} or {@code {1..9}}.
     *
     * @param elements between the commas; one for a sequence
     */
    record Braces(TextRange range, List<ShellWord> elements) implements WordPart {}

    /** {@code ~} or {@code ~user} at the start of a word. */
    record Tilde(TextRange range, String user) implements WordPart {}

    /** An array as part of an argument of {@code declare} and its like. */
    record Array(TextRange range, ArrayValue array) implements WordPart {}
}
