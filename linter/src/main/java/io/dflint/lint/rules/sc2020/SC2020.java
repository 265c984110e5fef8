package io.dflint.lint.rules.sc2020;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;

/** Finds words as arguments of `tr`. */
public final class SC2020 extends ShellCommandRule {
    public SC2020() {
        super(RuleInfo.shellCheck("SC2020", "Give tr sets of characters", Severity.INFO), "tr");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        for (ShellWord word : command.args()) {
            String text = word.hasGlob() ? null : word.literal();
            if (text != null
                    && !text.startsWith("-")
                    && !text.contains("[:")
                    && !text.equals("a-z")
                    && !text.equals("A-Z")
                    && repeats(text)) {
                report.at(word.range(), "tr replaces characters, not words; use sed for words");
            }
        }
    }

    private static boolean repeats(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i)) && text.indexOf(text.charAt(i), i + 1) >= 0) {
                return true;
            }
        }
        return false;
    }
}
