package io.dflint.lint.rules.sc2064;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;

/** Finds traps in double quotes with expansions. */
public final class SC2064 extends ShellCommandRule {
    public SC2064() {
        super(RuleInfo.shellCheck("SC2064", "Use single quotes around a trap", Severity.WARNING), "trap");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        if (command.words().size() > 2
                && command.words().get(1).parts().size() == 1
                && command.words().get(1).parts().getFirst() instanceof WordPart.DoubleQuoted quoted) {
            for (WordPart part : quoted.parts()) {
                if (part instanceof WordPart.Expansion) {
                    report.at(part.range(), "this is expanded now, not when the trap runs; use single quotes");
                }
            }
        }
    }
}
