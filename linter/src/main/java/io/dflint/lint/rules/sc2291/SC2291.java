package io.dflint.lint.rules.sc2291;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;
import io.dflint.text.LogicalText;
import java.util.List;

/** Finds words of `echo` separated by several spaces. */
public final class SC2291 extends ShellCommandRule {
    public SC2291() {
        super(RuleInfo.shellCheck("SC2291", "Quote repeated spaces", Severity.INFO), "echo");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        LogicalText text = script.script().text();
        List<ShellWord> args = command.args();
        for (int i = 0; i + 1 < args.size(); i++) {
            int start = text.logicalOffset(args.get(i).range().end() - 1) + 1;
            int end = text.logicalOffset(args.get(i + 1).range().start());
            if (end - start >= 4 && isBlank(text, start, end) && isPlain(args.get(i)) && isPlain(args.get(i + 1))) {
                report.at(command.range(), "the spaces become one; put the words in quotes");
                return;
            }
        }
    }

    private static boolean isPlain(ShellWord word) {
        return !word.hasQuotes();
    }

    private static boolean isBlank(LogicalText text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) != ' ') {
                return false;
            }
        }
        return true;
    }
}
