package io.dflint.lint.rules.sc3047;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Bashisms;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;
import java.util.List;

/** Finds traps of `ERR`, `DEBUG` and `RETURN` in scripts for `sh`. */
public final class SC3047 extends ShellCommandRule {
    public SC3047() {
        super(
                RuleInfo.shellCheck("SC3047", "Do not trap ERR in sh", Severity.WARNING)
                        .inDefault(),
                "trap");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        for (ShellWord word : command.words().size() > 2
                ? command.words().subList(2, command.words().size())
                : List.<ShellWord>of()) {
            boolean ofBash = word.is("ERR") || word.is("DEBUG") || word.is("RETURN");
            if (ofBash && Bashisms.isLacking(script, report)) {
                report.at(word.range(), "sh cannot trap " + word.text() + "; use EXIT, or SHELL with bash");
            }
        }
    }
}
