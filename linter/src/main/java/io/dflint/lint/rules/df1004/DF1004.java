package io.dflint.lint.rules.df1004;

import io.dflint.lint.facts.image.ImageUse;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;

/** Reports images without a digest. */
public final class DF1004 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own("DF1004", "Pin images by digest", Severity.INFO)
            .whenAsked()
            .sameAs("sonar:S7023");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (ImageUse image : input.facts().images()) {
            String tag = image.tag();
            // For a missing tag or latest, other rules say more.
            if (image.known() && tag != null && !tag.equals("latest") && !image.mayHaveDigest()) {
                report.at(
                                image.instruction(),
                                image.range(),
                                image.described() + " may change at any time; add the digest: " + image.text()
                                        + "@sha256:…")
                        .valuesFrom(image.variables());
            }
        }
    }
}
