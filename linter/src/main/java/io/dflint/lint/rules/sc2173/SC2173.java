package io.dflint.lint.rules.sc2173;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;
import java.util.List;
import java.util.Locale;

/** Finds `trap` on signals that cannot be caught. */
public final class SC2173 extends ShellCommandRule {
    public SC2173() {
        super(RuleInfo.shellCheck("SC2173", "KILL and STOP cannot be trapped", Severity.ERROR), "trap");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        for (ShellWord word : command.args().size() > 1
                ? command.args().subList(1, command.args().size())
                : List.<ShellWord>of()) {
            switch (word.text().toUpperCase(Locale.ROOT)) {
                case "KILL", "SIGKILL", "9", "STOP", "SIGSTOP", "19" ->
                    report.at(word.range(), "this signal ends or stops the shell before any trap runs; remove it");
                default -> {}
            }
        }
    }
}
