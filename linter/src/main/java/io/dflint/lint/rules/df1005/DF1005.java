package io.dflint.lint.rules.df1005;

import io.dflint.image.ImageReference;
import io.dflint.lint.facts.image.ImageUse;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;

/** Reports images with both a tag and a digest. */
public final class DF1005 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own("DF1005", "Use either a tag or a digest", Severity.INFO)
            .whenAsked()
            .sameAs("sonar:S8431");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (ImageUse image : input.facts().images()) {
            ImageReference reference = image.reference();
            if (reference == null || reference.tag() == null || reference.digest() == null) {
                continue;
            }
            Report.Draft draft = report.at(
                            image.instruction(),
                            image.range(),
                            "the digest selects the image, so the tag " + reference.tag() + " is ignored; remove it")
                    .valuesFrom(image.variables());
            if (!image.isComputed()) {
                TextRange tag = image.tagRange();
                draft.fix(Fix.safe("Remove the tag", TextEdit.delete(new TextRange(tag.start() - 1, tag.end()))));
            }
        }
    }
}
