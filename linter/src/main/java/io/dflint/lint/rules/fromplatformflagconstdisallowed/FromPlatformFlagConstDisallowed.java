package io.dflint.lint.rules.fromplatformflagconstdisallowed;

import io.dflint.image.Platform;
import io.dflint.lint.facts.check.CheckedFrom;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.model.Stage;
import io.dflint.syntax.Flag;
import io.dflint.word.Expansion;

/** Reports stages whose platform does not follow that of the build. */
public final class FromPlatformFlagConstDisallowed implements Rule {
    private static final RuleInfo INFO = RuleInfo.docker(
                    "FromPlatformFlagConstDisallowed", "Do not use a constant in --platform", Severity.WARNING)
            .shadowedBy("DL3029");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (CheckedFrom checked : input.facts().checkRun().froms()) {
            Stage stage = checked.stage();
            Flag flag = stage.from().flag("platform");
            if (!checked.platform() || flag == null || flag.value() == null) {
                continue;
            }
            Expansion expansion =
                    input.facts().values().of(flag.value(), input.facts().globalArgs());
            boolean constant =
                    expansion.matched().isEmpty() && expansion.unmatched().isEmpty();
            Platform platform = constant ? Platform.parseOrNull(expansion.value(), Platform.LINUX_AMD64) : null;
            // A stage named after its platform is for that platform on purpose.
            String name = stage.name() == null ? "" : stage.name();
            if (platform != null && !name.contains(platform.os()) && !name.contains(platform.architecture())) {
                report.at(
                        stage.from(),
                        flag.range(),
                        "this stage is always for " + expansion.value()
                                + ", whatever platform the build is for; remove --platform or use a variable");
            }
        }
    }
}
