package io.dflint.shell;

import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * {@code 2>file}, {@code <<EOF} and the like.
 *
 * @param range with the file descriptor and the target, without the body of a here-document
 * @param descriptor the file descriptor in front of the operator, or -1
 * @param variable the name in <code>{name}&gt;file</code>, or null
 * @param target the file, descriptor, string or delimiter; of no parts where it is missing
 * @param document for a here-document, else null
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

        /** As it is written. */
        public String text() {
            return text;
        }
    }

    /** Whether it gives the command something to read. */
    public boolean isInput() {
        return switch (operator) {
            case INPUT, READ_WRITE, DUPLICATE_INPUT, HERE_DOCUMENT, HERE_DOCUMENT_TABS, HERE_STRING -> true;
            case OUTPUT, APPEND, CLOBBER, DUPLICATE_OUTPUT, BOTH, BOTH_APPEND -> false;
        };
    }
}
