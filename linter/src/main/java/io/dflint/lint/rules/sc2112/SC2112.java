package io.dflint.lint.rules.sc2112;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Bashisms;
import io.dflint.lint.kit.Functions;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Command;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds `function name()` in scripts for `sh`. */
public final class SC2112 extends ShellRule {
    public SC2112() {
        super(
                RuleInfo.shellCheck("SC2112", "Write name() instead of function name()", Severity.WARNING)
                        .inDefault(),
                Shape.FUNCTION);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        Command.Function function = (Command.Function) place.node();
        if (function.keyword() && Functions.hasParentheses(function, script) && Bashisms.isLacking(script, report)) {
            report.at(place.range(), "sh does not know the word function; remove it")
                    .fix(Functions.withoutKeyword(function));
        }
    }
}
