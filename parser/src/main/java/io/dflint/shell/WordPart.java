package io.dflint.shell;

import io.dflint.text.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a word. */
public sealed interface WordPart extends ShellNode {

    /** Reports whether its value is determined by the text alone. Globs and tildes count as such. */
    boolean isStatic();

    /** Appends the part as {@link ShellWord#text()} shows it. */
    void appendText(StringBuilder out);

    /** Reports whether it is a quoted string or an escaped character. */
    default boolean isQuoted() {
        return false;
    }

    @Override
    default void walk(ShellVisitor visitor) {}

    /** A part with a fixed value. */
    sealed interface Text extends WordPart {
        String value();

        @Override
        default boolean isStatic() {
            return true;
        }

        @Override
        default void appendText(StringBuilder out) {
            out.append(value());
        }
    }

    /** A part with a value that is known only when the script runs. */
    sealed interface Expansion extends WordPart {
        @Override
        default boolean isStatic() {
            return false;
        }
    }

    /** Plain text. */
    record Literal(TextRange range, String value) implements Text {}

    /** A character after a backslash. The value is empty if that is a line end. */
    record Escaped(TextRange range, String value) implements Text {

        @Override
        public boolean isQuoted() {
            return true;
        }
    }

    /** {@code 'text'}. */
    record SingleQuoted(TextRange range, String value) implements Text {

        @Override
        public boolean isQuoted() {
            return true;
        }
    }

    /** {@code $'text'}. The value is as written, with escapes not decoded. */
    record AnsiQuoted(TextRange range, String value) implements Text {

        @Override
        public boolean isQuoted() {
            return true;
        }
    }

    /**
     * {@code "text"}.
     *
     * @param localized whether it is {@code $"text"}
     */
    record DoubleQuoted(TextRange range, List<WordPart> parts, boolean localized) implements WordPart {

        @Override
        public boolean isStatic() {
            return ShellWord.isStatic(parts);
        }

        @Override
        public void appendText(StringBuilder out) {
            ShellWord.append(parts, out);
        }

        @Override
        public boolean isQuoted() {
            return true;
        }

        @Override
        public void walk(ShellVisitor visitor) {
            visitor.visitParts(parts);
        }
    }

    /**
     * {@code $x}, {@code ${x}}, {@code ${x:-word}}, {@code ${#x}}, {@code ${!x}}, {@code ${x[1]}}.
     *
     * @param content the text inside the braces, or the name
     * @param name the variable, digits or special character; empty if there is none
     * @param prefix {@code #} for the length, {@code !} for indirection, or empty
     * @param index the index after the name; null if there is none
     * @param operator such as {@code :-}, {@code ##}, {@code /}; empty if there is none
     * @param operand the text after the operator; null without an operator
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
            implements Expansion {

        @Override
        public void appendText(StringBuilder out) {
            out.append("${").append(content).append('}');
        }

        @Override
        public void walk(ShellVisitor visitor) {
            if (index != null) {
                visitor.visit(index);
            }
            if (operand != null) {
                visitor.visit(operand);
            }
        }

        /** Reports whether it is the plain value of the variable. */
        public boolean isPlain() {
            return prefix.isEmpty() && index == null && operator.isEmpty();
        }
    }

    /** {@code $( )}, backticks, or <code>${ …; }</code>. */
    record CommandSubstitution(TextRange range, Style style, CommandList body) implements Expansion {

        @Override
        public void appendText(StringBuilder out) {
            out.append("$(");
            int start = out.length();
            for (Statement statement : body.statements()) {
                for (Pipeline pipeline : statement.pipelines()) {
                    if (!pipeline.isPiped() && pipeline.commands().getFirst() instanceof SimpleCommand command) {
                        for (ShellWord word : command.words()) {
                            out.append(out.length() > start ? " " : "").append(word.text());
                        }
                    }
                }
            }
            out.append(')');
        }

        @Override
        public void walk(ShellVisitor visitor) {
            visitor.visitIn(Enclosure.Kind.COMMAND_SUBSTITUTION, this, body);
        }

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
    record Arithmetic(TextRange range, boolean brackets, ArithmeticExpression expression) implements Expansion {

        @Override
        public void appendText(StringBuilder out) {
            out.append("$((…))");
        }

        @Override
        public void walk(ShellVisitor visitor) {
            visitor.visit(expression);
        }
    }

    /**
     * {@code <( )} or {@code >( )}.
     *
     * @param input whether it is {@code <( )}, which reads the output of the commands
     */
    record ProcessSubstitution(TextRange range, boolean input, CommandList body) implements Expansion {

        @Override
        public void appendText(StringBuilder out) {
            out.append(input ? "<(…)" : ">(…)");
        }

        @Override
        public void walk(ShellVisitor visitor) {
            visitor.visitIn(Enclosure.Kind.PROCESS_SUBSTITUTION, this, body);
        }
    }

    /** {@code *}, {@code ?} or {@code [a-z]}. */
    record Glob(TextRange range, String pattern) implements WordPart {

        @Override
        public boolean isStatic() {
            return true;
        }

        @Override
        public void appendText(StringBuilder out) {
            out.append(pattern);
        }
    }

    /** {@code @(a|b)} and similar, as text, with the expansions inside. */
    record ExtendedGlob(TextRange range, String pattern, List<WordPart> parts) implements WordPart {

        @Override
        public boolean isStatic() {
            return ShellWord.isStatic(parts);
        }

        @Override
        public void appendText(StringBuilder out) {
            out.append(pattern);
        }

        @Override
        public void walk(ShellVisitor visitor) {
            visitor.visitParts(parts);
        }
    }

    /**
     * {@code {a,b}} or {@code {1..9}}.
     *
     * @param elements the words between the commas; a single one for a sequence
     */
    record Braces(TextRange range, List<ShellWord> elements) implements WordPart {

        @Override
        public boolean isStatic() {
            return areStatic();
        }

        @Override
        public void appendText(StringBuilder out) {
            out.append('{');
            for (int i = 0; i < elements.size(); i++) {
                if (i > 0) {
                    out.append(',');
                }
                ShellWord.append(elements.get(i).parts(), out);
            }
            out.append('}');
        }

        @Override
        public void walk(ShellVisitor visitor) {
            visitor.visitWords(elements);
        }

        private boolean areStatic() {
            for (ShellWord element : elements) {
                if (!ShellWord.isStatic(element.parts())) {
                    return false;
                }
            }
            return true;
        }
    }

    /** {@code ~} or {@code ~user} at the start of a word. */
    record Tilde(TextRange range, String user) implements WordPart {

        @Override
        public boolean isStatic() {
            return true;
        }

        @Override
        public void appendText(StringBuilder out) {
            out.append('~').append(user);
        }
    }

    /** An array in an argument of {@code declare} and similar. */
    record Array(TextRange range, ArrayValue array) implements Expansion {

        @Override
        public void appendText(StringBuilder out) {
            out.append("(…)");
        }

        @Override
        public void walk(ShellVisitor visitor) {
            visitor.visit(array);
        }
    }
}
