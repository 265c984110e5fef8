package io.dflint.lint.rules.sc2183;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.PrintfCall;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;

/** Finds `printf` with too few or too many arguments. */
public final class SC2183 extends ShellCommandRule {
    public SC2183() {
        super(
                RuleInfo.shellCheck("SC2183", "Give printf as many arguments as its format shows", Severity.WARNING),
                "printf");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        PrintfCall call = PrintfCall.of(command);
        if (call != null && !call.fits()) {
            report.at(
                    call.format().range(),
                    "the format shows " + call.directives() + (call.directives() == 1 ? " value" : " values")
                            + ", but there "
                            + (call.arguments() == 1 ? "is 1" : "are " + call.arguments())
                            + "; add or remove arguments");
        }
    }
}
