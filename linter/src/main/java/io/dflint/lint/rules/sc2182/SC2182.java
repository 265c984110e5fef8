package io.dflint.lint.rules.sc2182;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.PrintfCall;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;

/** Finds `printf` with arguments that its format does not use. */
public final class SC2182 extends ShellCommandRule {
    public SC2182() {
        super(RuleInfo.shellCheck("SC2182", "Use the arguments of printf", Severity.WARNING), "printf");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        PrintfCall call = PrintfCall.of(command);
        if (call != null && call.directives() == 0 && call.arguments() > 0) {
            report.at(call.format().range(), "the format has no %s, so that the arguments are not printed; add one");
        }
    }
}
