package io.dflint.lint.compat.docker.rules;

import io.dflint.lint.facts.check.CheckStep;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.word.WordPart;

/** Variables must be defined where Docker expands them. */
public final class UndefinedVar implements Rule {
    private static final RuleInfo INFO = new io.dflint.lint.rules.undefinedvar.UndefinedVar().info();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (CheckStep step : input.facts().checkRun().steps()) {
            for (WordPart.Variable variable : step.undefined()) {
                report.at(step.place(), variable.range(), "nothing defines " + variable.name() + " before this line");
            }
        }
    }
}
