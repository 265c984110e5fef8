package io.dflint.lint.rules.dl3029;

import io.dflint.image.Platform;
import io.dflint.instruction.From;
import io.dflint.lint.kit.Edits;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.model.Stage;
import io.dflint.syntax.Flag;

/** Reports FROM for a fixed platform. */
public final class DL3029 implements Rule {
    private static final RuleInfo INFO = RuleInfo.hadolint(
                    "DL3029", "Do not use a constant in --platform", Severity.WARNING)
            .inDefault()
            .sameAs("FromPlatformFlagConstDisallowed", "kics:b16e8501");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Stage stage : input.model().stages()) {
            From from = stage.from();
            Flag flag = from.flag("platform");
            if (flag == null || flag.value() == null) {
                continue;
            }
            String platform = flag.valueText();
            if (platform.indexOf('$') < 0 && !isNamedAfter(platform, stage)) {
                report.at(
                                from,
                                flag,
                                "the stage is always built for " + platform
                                        + "; remove --platform, or name the stage after the platform")
                        .fix(Fix.unsafe(
                                "Remove --platform", Edits.remove(input.file().source(), flag)));
            }
        }
    }

    /** Reports whether the name of a stage shows that it is for this system or architecture on purpose. */
    private static boolean isNamedAfter(String text, Stage stage) {
        Platform platform = Platform.parseOrNull(text, Platform.LINUX_AMD64);
        String name = stage.name();
        return name != null
                && platform != null
                && (name.contains(platform.os()) || name.contains(platform.architecture()));
    }
}
