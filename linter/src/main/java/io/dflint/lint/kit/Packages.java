package io.dflint.lint.kit;

import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.Report;
import io.dflint.shell.CommandSite;
import io.dflint.shell.ShellWord;
import io.dflint.text.TextRange;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Formats lists of packages for messages, and finds their places. */
public final class Packages {
    private static final int SHOWN = 3;

    private Packages() {}

    /** Returns a list such as "a", "a and b" or "a, b, c and 4 more". */
    public static String list(List<ShellWord> all) {
        List<String> words = once(all);
        StringBuilder out = new StringBuilder();
        int shown = words.size() == SHOWN + 1 ? SHOWN + 1 : Math.min(words.size(), SHOWN);
        for (int i = 0; i < shown; i++) {
            boolean last = i == words.size() - 1;
            out.append(i == 0 ? "" : last ? " and " : ", ").append(words.get(i));
        }
        if (shown < words.size()) {
            out.append(" and ").append(words.size() - shown).append(" more");
        }
        return out.toString();
    }

    private static List<String> once(List<ShellWord> words) {
        Set<String> texts = new LinkedHashSet<>();
        for (ShellWord word : words) {
            texts.add(word.text());
        }
        return List.copyOf(texts);
    }

    /** Reports whether it is known which package a word names. find and xargs replace braces. */
    public static boolean isKnown(ShellWord word) {
        String literal = word.literal();
        return literal != null && !literal.contains("{}");
    }

    /** Returns a text such as "a has no version" or "a and b have no version". */
    public static String unpinned(List<ShellWord> words) {
        return list(words) + (once(words).size() == 1 ? " has no version" : " have no version");
    }

    /** Reports packages of a command where they are written, or else where the variables are defined. */
    public static void report(Report report, RunScript run, CommandSite site, List<ShellWord> words, String message) {
        TextRange command = site.command().range();
        TextRange place = null;
        for (ShellWord word : words) {
            if (command.contains(word.range())) {
                place = place == null ? word.range() : place.union(word.range());
            }
        }
        if (place != null) {
            report.at(run.instruction(), place, message);
            return;
        }
        TextRange values = words.getFirst().range().union(words.getLast().range());
        report.at(run.instruction(), values, message)
                .related(command, "installed here")
                .ignoredAt(command);
    }
}
