package io.dflint.lint.rules.dl3065;

import io.dflint.lint.kit.Edits;
import io.dflint.lint.kit.TargetPlatform;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.model.Stage;
import io.dflint.syntax.Flag;

/** Reports FROM with the platform that is the default anyway. */
public final class DL3065 implements Rule {
    private static final RuleInfo INFO = RuleInfo.hadolint(
                    "DL3065", "Remove the redundant --platform=$TARGETPLATFORM", Severity.WARNING)
            .inDefault()
            .sameAs("RedundantTargetPlatform");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Stage stage : input.model().stages()) {
            Flag flag = stage.from().flag("platform");
            String platform = flag == null ? "" : flag.valueText();
            if (flag != null && (platform.equals("$TARGETPLATFORM") || platform.equals("${TARGETPLATFORM}"))) {
                report.at(stage.from(), flag, "FROM uses the target platform by default; remove --platform")
                        .fix(TargetPlatform.remove(
                                input.model(), Edits.remove(input.file().source(), flag)));
            }
        }
    }
}
