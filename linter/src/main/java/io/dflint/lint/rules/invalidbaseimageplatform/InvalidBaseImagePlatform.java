package io.dflint.lint.rules.invalidbaseimageplatform;

import io.dflint.image.ImageReference;
import io.dflint.image.Platform;
import io.dflint.lint.facts.check.CheckedFrom;
import io.dflint.lint.facts.image.ImagePlatforms;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.model.Base;
import io.dflint.syntax.Flag;
import io.dflint.word.Expansion;

/** Reports platforms in FROM that the image does not support. */
public final class InvalidBaseImagePlatform implements Rule {
    private static final RuleInfo INFO = RuleInfo.docker(
                    "InvalidBaseImagePlatform", "Use a platform that the base image supports", Severity.WARNING)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {

        for (CheckedFrom checked : input.facts().checkRun().froms()) {
            Flag flag = checked.stage().from().flag("platform");
            if (flag == null
                    || flag.value() == null
                    || !(checked.stage().base() instanceof Base.OfImage(String name, boolean known))
                    || !known) {
                continue;
            }
            Expansion expansion =
                    input.facts().values().of(flag.value(), input.facts().globalArgs());
            Platform asked =
                    expansion.matched().isEmpty() && expansion.unmatched().isEmpty()
                            ? Platform.parseOrNull(expansion.value(), Platform.LINUX_AMD64)
                            : null;
            ImageReference image = ImageReference.parseOrNull(name);
            Platform has = image == null ? null : ImagePlatforms.of(image);
            if (asked != null
                    && has != null
                    && !(asked.os().equals(has.os())
                            && (has.architecture().isEmpty()
                                    || asked.architecture().equals(has.architecture())))) {
                report.at(
                        checked.stage().from(),
                        flag.range(),
                        name + " is for " + has.format() + " only, not for " + asked.format()
                                + "; change the platform or the image");
            }
        }
    }
}
