package io.dflint.lint.rules.exposeprotocasing;

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
import java.util.Locale;

/** Reports protocols of ports that are not in lower case. */
public class ExposeProtoCasing implements Rule {
    private static final RuleInfo INFO = RuleInfo.docker(
                    "ExposeProtoCasing", "Write protocols in lower case", Severity.STYLE)
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
        String lower = port.protocol().toLowerCase(Locale.ROOT);
        if (port.protocol().equals(lower)) {
            return;
        }
        Report.Draft draft = report.at(
                step.place(), text.sourceRange(), port.text() + " has capital letters in its protocol; write " + lower);
        int written = text.toString().lastIndexOf("/" + port.protocol());
        if (written >= 0 && place.isLiteral()) {
            draft.fix(Fix.safe("Write " + lower, new TextEdit(text.sourceRange(written + 1, text.length()), lower)));
        }
    }

    /** Reports whether ports after one that Docker rejects are ignored. */
    protected boolean endsAtWrong() {
        return false;
    }
}
