package io.dflint.shell.reader;

import io.dflint.shell.HereDocument;
import io.dflint.shell.Redirection;
import io.dflint.shell.Redirection.Operator;
import io.dflint.shell.ShellName;
import io.dflint.shell.ShellProblem.Kind;
import io.dflint.shell.ShellWord;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads redirections. */
final class RedirectionReader {
    private final ShellReader shell;
    private final ShellInput in;

    RedirectionReader(ShellReader shell) {
        this.shell = shell;
        this.in = shell.in;
    }

    /** Reads all redirections that follow, with the blanks between and after them. */
    List<Redirection> readAll() {
        in.skipBlanks();
        Redirection redirection = read();
        if (redirection == null) {
            return List.of();
        }
        List<Redirection> all = new ArrayList<>(2);
        while (redirection != null) {
            all.add(redirection);
            in.skipBlanks();
            redirection = read();
        }
        return all;
    }

    /** Reads the redirection that starts here. Returns null if there is none. */
    @Nullable
    Redirection read() {
        int start = in.pos;
        int operatorStart = operatorStart();
        if (operatorStart < 0) {
            return null;
        }
        boolean both = in.at('&');
        in.pos = operatorStart;
        Operator operator = readOperator(both);
        TextRange operatorRange = in.range(both ? start : operatorStart);
        int descriptor = -1;
        String variable = null;
        if (operatorStart > start && !both) {
            if (in.text.charAt(start) == '{') {
                variable = in.text.substring(start + 1, operatorStart - 1);
            } else {
                descriptor = number(start, operatorStart);
            }
        }
        in.skipBlanks();
        int targetStart = in.pos;
        ShellWord target = shell.words.read();
        if (target == null) {
            in.fail(Kind.MISSING_WORD, start, Math.max(operatorStart, start + 1));
            target = shell.words.empty();
        }
        HereDocument document = operator == Operator.HERE_DOCUMENT || operator == Operator.HERE_DOCUMENT_TABS
                ? open(target, in.text.substring(targetStart, in.pos), operator == Operator.HERE_DOCUMENT_TABS)
                : null;
        return new Redirection(in.range(start), operator, operatorRange, descriptor, variable, target, document);
    }

    /** Reports whether a redirection starts here. */
    boolean isHere() {
        return operatorStart() >= 0;
    }

    /** Returns the offset of the operator of the redirection that starts here, or -1 if there is none. */
    private int operatorStart() {
        int at = in.pos;
        char c = in.peek();
        if (c == '&') {
            return in.peek(1) == '>' && in.peek(2) != '(' ? at + 1 : -1;
        }
        if (c == '{') {
            int name = ShellName.end(in.text, at + 1, in.end);
            at = name > at + 1 && name < in.end && in.text.charAt(name) == '}' ? name + 1 : at;
        } else {
            while (at < in.end && Chars.isDigit(in.text.charAt(at))) {
                at++;
            }
        }
        if (at >= in.end || in.text.charAt(at) != '<' && in.text.charAt(at) != '>') {
            return -1;
        }
        return at + 1 < in.end && in.text.charAt(at + 1) == '(' ? -1 : at;
    }

    private Operator readOperator(boolean both) {
        if (both) {
            return in.skip(">>") ? Operator.BOTH_APPEND : one(Operator.BOTH);
        }
        if (in.at('<')) {
            if (in.skip("<<<")) {
                return Operator.HERE_STRING;
            }
            if (in.skip("<<-")) {
                return Operator.HERE_DOCUMENT_TABS;
            }
            return in.skip("<<")
                    ? Operator.HERE_DOCUMENT
                    : in.skip("<>")
                            ? Operator.READ_WRITE
                            : in.skip("<&") ? Operator.DUPLICATE_INPUT : one(Operator.INPUT);
        }
        return in.skip(">>")
                ? Operator.APPEND
                : in.skip(">|") ? Operator.CLOBBER : in.skip(">&") ? Operator.DUPLICATE_OUTPUT : one(Operator.OUTPUT);
    }

    private Operator one(Operator operator) {
        in.pos++;
        return operator;
    }

    private int number(int start, int end) {
        int value = 0;
        for (int i = start; i < end; i++) {
            value = Math.min(value * 10 + in.text.charAt(i) - '0', 1_000_000);
        }
        return value;
    }

    /** Opens a heredoc. Expansions in the delimiter are not performed, so such a word is used as written. */
    private HereDocument open(ShellWord delimiter, String written, boolean stripsTabs) {
        String literal = delimiter.literal();
        HereDocument.Opening opening = new HereDocument.Opening(
                literal != null ? literal : written, !delimiter.hasQuotes(), stripsTabs, delimiter.range());
        if (!delimiter.parts().isEmpty()) {
            in.expectBody(opening);
        }
        return opening.document();
    }
}
