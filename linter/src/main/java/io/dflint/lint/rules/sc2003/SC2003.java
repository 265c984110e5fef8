package io.dflint.lint.rules.sc2003;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;

/** Finds `expr` with arithmetic. */
public final class SC2003 extends ShellCommandRule {
    public SC2003() {
        super(RuleInfo.shellCheck("SC2003", "Use $(( )) instead of expr", Severity.STYLE), "expr");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        for (ShellWord word : command.args()) {
            if (word.is(":")
                    || word.is("<")
                    || word.is(">")
                    || word.is("<=")
                    || word.is(">=")
                    || word.is("match")
                    || word.is("length")
                    || word.is("substr")
                    || word.is("index")) {
                return;
            }
        }
        report.at(command.words().getFirst().range(), "expr is another process and needs quotes; use $(( ))");
    }
}
