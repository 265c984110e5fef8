package io.dflint.shell;

import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * A redirection such as {@code 2>file} or {@code <<EOF}.
 *
 * @param range the range with the file descriptor and the target, without the body of a heredoc
 * @param descriptor the file descriptor before the operator; -1 if there is none
 * @param variable the name in <code>{name}&gt;file</code>; null if there is none
 * @param target the file, descriptor, string or delimiter; a word without parts if missing
 * @param document the body; null unless this is a heredoc
 */
public record Redirection(
        TextRange range,
        Operator operator,
        TextRange operatorRange,
        int descriptor,
        @Nullable String variable,
        ShellWord target,
        @Nullable HereDocument document)
        implements ShellNode {

    @Override
    public void walk(ShellVisitor visitor) {
        visitor.visit(target);
        if (document != null) {
            document.walk(visitor);
        }
    }

    public enum Operator {
        INPUT("<"),
        OUTPUT(">"),
        APPEND(">>"),
        CLOBBER(">|"),
        READ_WRITE("<>"),
        DUPLICATE_INPUT("<&"),
        DUPLICATE_OUTPUT(">&"),
        BOTH("&>"),
        BOTH_APPEND("&>>"),
        HERE_DOCUMENT("<<"),
        HERE_DOCUMENT_TABS("<<-"),
        HERE_STRING("<<<");

        private final String text;

        Operator(String text) {
            this.text = text;
        }

        /** The operator as written. */
        public String text() {
            return text;
        }
    }

    /** Reports whether the command reads from the redirection. */
    public boolean isInput() {
        return switch (operator) {
            case INPUT, READ_WRITE, DUPLICATE_INPUT, HERE_DOCUMENT, HERE_DOCUMENT_TABS, HERE_STRING -> true;
            case OUTPUT, APPEND, CLOBBER, DUPLICATE_OUTPUT, BOTH, BOTH_APPEND -> false;
        };
    }
}
