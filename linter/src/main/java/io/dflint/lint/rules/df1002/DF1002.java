package io.dflint.lint.rules.df1002;

import io.dflint.image.ImageReference;
import io.dflint.lint.facts.image.ImageUse;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;

/** Reports images with a digest but no tag. */
public final class DF1002 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own("DF1002", "Add the tag to an image with a digest", Severity.INFO)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (ImageUse use : input.facts().images()) {
            ImageReference image = use.reference();
            if (image != null && image.tag() == null && image.digest() != null) {
                report.at(
                                use.instruction(),
                                use,
                                "the digest does not show which version of " + image.familiarName()
                                        + " it is; add the tag before the @")
                        .valuesFrom(use.variables());
            }
        }
    }
}
