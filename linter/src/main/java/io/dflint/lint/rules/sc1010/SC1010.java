package io.dflint.lint.rules.sc1010;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Command;
import io.dflint.shell.ShellWord;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import io.dflint.text.LogicalText;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;

/** Finds `then`, `do` and similar keywords that are arguments because of a missing semicolon. */
public final class SC1010 extends ShellRule {
    public SC1010() {
        super(
                RuleInfo.shellCheck("SC1010", "End the command before then, do, done, fi and esac", Severity.WARNING)
                        .inDefault(),
                Shape.WORD,
                Shape.TEST);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        if (place.node() instanceof Command.Test test) {
            check(test, script, report);
        } else if (!report.isStrict()
                && !(place.parent() instanceof WordPart)
                && isKeyword(only((ShellWord) place.node()))) {
            report(place.range(), only((ShellWord) place.node()), script, report);
        }
    }

    /**
     * Checks a test, which is parsed up to its bracket, although the shell continues with the arguments of the command
     * {@code [}.
     */
    private static void check(Command.Test test, ShellScript script, ShellReport report) {
        if (report.isStrict() && test.doubled()) {
            return;
        }
        LogicalText text = script.script().text();
        int start = text.logicalOffset(test.range().end() - 1) + 1;
        while (start < text.length() && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
            start++;
        }
        int end = start;
        while (end < text.length() && end < start + 5 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        String word = text.substring(start, end);
        if (isKeyword(word)) {
            report(text.sourceRange(start, end), word, script, report);
        }
    }

    private static void report(TextRange range, String word, ShellScript script, ShellReport report) {
        report.at(range, word + " is an argument here; write ; before it, or quote it")
                .fix(
                        script.isPlain()
                                ? Fix.unsafe("Write ; before " + word, TextEdit.insert(range.start(), "; "))
                                : null);
    }

    /** The text of an unquoted word; empty for any other. */
    private static String only(ShellWord word) {
        return word.parts().size() == 1 && word.parts().getFirst() instanceof WordPart.Literal literal
                ? literal.value()
                : "";
    }

    private static boolean isKeyword(String word) {
        return switch (word) {
            case "do", "done", "then", "fi", "esac" -> true;
            default -> false;
        };
    }
}
