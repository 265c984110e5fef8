package io.dflint.lint.rules.df3035;

import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.kit.OptionText;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;

/** Reports development dependencies in the final image. */
public final class DF3035 implements Rule {
    private static final RuleInfo INFO =
            RuleInfo.own("DF3035", "Leave development dependencies out of the image", Severity.INFO);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (ProgramCall call : input.facts().calls()) {
            if (call.isOf("composer")
                    && "install".equals(call.verb())
                    && !call.has("--no-dev", "--no-scripts-dev")
                    && input.facts().finalStages().keep(call.stage())
                    && !isOff(call, input)) {
                report.at(
                                call.instruction(),
                                call.range(),
                                "composer also installs what only developers need; add --no-dev")
                        .fix(OptionText.after(call, "install", "--no-dev", input));
            }
        }
    }

    private static boolean isOff(ProgramCall call, LintInput input) {
        String value = input.model().scopeAt(call.instruction()).get("COMPOSER_NO_DEV");
        return "1".equals(value);
    }
}
