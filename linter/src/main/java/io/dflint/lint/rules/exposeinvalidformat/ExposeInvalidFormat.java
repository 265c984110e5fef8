package io.dflint.lint.rules.exposeinvalidformat;

import io.dflint.lint.facts.check.CheckStep;
import io.dflint.lint.facts.value.ExposedPort;
import io.dflint.lint.facts.value.ExposedPorts;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.text.LogicalText;
import io.dflint.text.TextEdit;

/** Reports EXPOSE with more than ports of the container. */
public class ExposeInvalidFormat implements Rule {
    private static final RuleInfo INFO = RuleInfo.docker(
                    "ExposeInvalidFormat", "Expose container ports only", Severity.WARNING)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (CheckStep step : input.facts().checkRun().steps()) {
            for (ExposedPorts.Place place : ExposedPorts.in(step, input.facts().values(), endsAtWrong())) {
                check(step, place, report);
            }
        }
    }

    private static void check(CheckStep step, ExposedPorts.Place place, Report report) {
        ExposedPort port = place.port();
        LogicalText text = place.text();
        if (!port.hasHost()) {
            return;
        }
        Report.Draft draft = report.at(
                step.place(),
                text.sourceRange(),
                port.text()
                        + " names an address or a port of the host, which EXPOSE ignores; use docker run -p to publish ports");
        if (place.isLiteral()) {
            draft.fix(Fix.safe(
                    "Remove " + port.host() + ":",
                    TextEdit.delete(text.sourceRange(0, port.host().length() + 1))));
        }
    }

    /** Reports whether ports after one that Docker rejects are ignored. */
    protected boolean endsAtWrong() {
        return false;
    }
}
