package io.dflint.lint.rules.sc3033;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Bashisms;
import io.dflint.lint.kit.Numbers;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Command;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds function names with characters that POSIX does not allow in scripts for `sh`. */
public final class SC3033 extends ShellRule {
    public SC3033() {
        super(
                RuleInfo.shellCheck("SC3033", "Name functions with letters, digits and _ in sh", Severity.WARNING),
                Shape.FUNCTION);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        Command.Function function = (Command.Function) place.node();
        if (!Numbers.isName(function.name()) && Bashisms.isLacking(script, report)) {
            report.at(place.range(), "POSIX allows letters, digits and _ in names of functions; rename it");
        }
    }
}
