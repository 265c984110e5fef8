package io.dflint.lint.rules.sc2290;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellWords;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;
import io.dflint.text.TextRange;

/** Finds arguments of `declare`, `export` and similar commands that begin with `=`. */
public final class SC2290 extends ShellCommandRule {
    public SC2290() {
        super(
                RuleInfo.shellCheck("SC2290", "Remove the space before =", Severity.ERROR)
                        .inDefault(),
                "declare",
                "export",
                "readonly",
                "local",
                "typeset",
                "alias",
                "let");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        for (ShellWord word : command.args()) {
            String text = ShellWords.leading(word);
            boolean wrong = text.startsWith("=") || command.isNamed("export", "declare") && text.startsWith("+=");
            if (wrong) {
                int start = word.range().start();
                TextRange range = command.isNamed("let") || text.startsWith("+=")
                        ? new TextRange(start, start + 1)
                        : word.range();
                report.at(range, "a space makes an argument of the sign; write name=value without spaces");
            }
        }
    }
}
