package io.dflint.lint.rules.sc2262;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellWords;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.lint.rule.Shortened;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;
import io.dflint.text.LogicalText;
import java.util.List;

/** Finds aliases that are used in the same line. */
public final class SC2262 extends ShellCommandRule {
    public SC2262() {
        super(
                RuleInfo.shellCheck("SC2262", "Use a function instead of an alias", Severity.WARNING)
                        .inDefault(),
                "alias");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        for (ShellWord word : command.args()) {
            String text = ShellWords.leading(word);
            int equals = text.indexOf('=');
            if (equals > 0 && isUsedInLine(text.substring(0, equals), word, script)) {
                report.at(
                        word.range(),
                        "the shell reads the whole line before it defines the alias "
                                + Shortened.value(text.substring(0, equals)) + "; define a function");
            }
        }
    }

    /** Reports whether a command of this name, without quotes, follows in the line of the alias. */
    private static boolean isUsedInLine(String name, ShellWord alias, ShellScript script) {
        LogicalText text = script.script().text();
        int end = text.logicalOffset(alias.range().end());
        int line = text.indexOf('\n', end);
        List<Place> uses = script.tree().named(name);
        for (int i = firstAfter(alias.range().end(), uses); i < uses.size(); i++) {
            ShellWord word = ((SimpleCommand) uses.get(i).node()).words().getFirst();
            int at = text.logicalOffset(word.range().start());
            if (line >= 0 && at >= line) {
                return false;
            }
            if (at > end && !word.hasQuotes()) {
                return true;
            }
        }
        return false;
    }

    /** Returns the index of the first of places in the order of the text that is after an offset. */
    private static int firstAfter(int offset, List<Place> places) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(middle).node().range().start() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
