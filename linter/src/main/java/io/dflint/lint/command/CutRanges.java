package io.dflint.lint.command;

import io.dflint.shell.Redirection;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/** Packages with ranges of versions that a shell takes apart, as {@code numpy>=1.21,<2}. */
public final class CutRanges {
    private CutRanges() {}

    /**
     * A package.
     *
     * @param word what is left of it
     * @param range all of it
     * @param text all of it
     * @param first the redirection that its first operator is
     */
    public record Cut(ShellWord word, TextRange range, String text, Redirection first) {}

    /** The packages in the words of a command, in their order. */
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

    /** Whether a redirection looks like a condition on a version, without blanks. */
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
