package io.dflint.lint.command;

import io.dflint.shell.Redirection;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/** Packages with version ranges that a shell splits into redirections, such as {@code numpy>=1.21,<2}. */
public final class CutRanges {
    private CutRanges() {}

    /**
     * A package.
     *
     * @param word the part before the first redirection
     * @param range the range of the whole requirement
     * @param text the whole requirement
     * @param first the redirection that the first operator becomes
     */
    public record Cut(ShellWord word, TextRange range, String text, Redirection first) {}

    /** Returns these packages of a command, in order. */
    public static List<Cut> of(SimpleCommand command) {
        List<Redirection> redirections = command.redirections();
        List<Cut> found = new ArrayList<>(0);
        int at = 0;
        for (ShellWord word : redirections.isEmpty() ? List.<ShellWord>of() : command.args()) {
            int end = word.range().end();
            while (at < redirections.size()
                    && redirections.get(at).operatorRange().start() < end) {
                at++;
            }
            int first = at;
            StringBuilder text = new StringBuilder(word.text());
            while (at < redirections.size() && continues(redirections.get(at), end)) {
                Redirection redirection = redirections.get(at++);
                text.append(redirection.operator().text())
                        .append(redirection.target().text());
                end = redirection.target().range().end();
            }
            if (at > first) {
                found.add(new Cut(
                        word, new TextRange(word.range().start(), end), text.toString(), redirections.get(first)));
            }
        }
        return found;
    }

    /** Reports whether a redirection looks like a version condition, without blanks. */
    private static boolean continues(Redirection redirection, int end) {
        boolean compares = redirection.operator() == Redirection.Operator.OUTPUT
                || redirection.operator() == Redirection.Operator.INPUT;
        ShellWord target = redirection.target();
        if (!compares
                || redirection.operatorRange().start() != end
                || target.range().start() != redirection.operatorRange().end()) {
            return false;
        }
        String text = target.text();
        String version = text.startsWith("=") ? text.substring(1) : text;
        return !version.isEmpty() && version.charAt(0) >= '0' && version.charAt(0) <= '9';
    }
}
