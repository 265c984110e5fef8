package io.dflint.lint.rules.dl3006;

import io.dflint.lint.facts.image.ImageUse;
import io.dflint.lint.facts.image.OfficialImages;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.model.StageReference.Kind;

/** Reports images without tag and digest. */
public final class DL3006 implements Rule {
    private static final RuleInfo INFO = RuleInfo.hadolint("DL3006", "Add a tag to the image", Severity.WARNING)
            .inDefault()
            .sameAs("sonar:S6596", "trivy:DS-0001", "checkov:CKV_DOCKER_7", "kics:9efb0b2d");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {

        for (ImageUse use : input.facts().images()) {
            if (use.isUnpinned() && isSurelyImage(use)) {
                String message = use.described() + " has no tag, so the image changes with every release;"
                        + " add the tag of a version, or a digest";
                report.at(use.instruction(), use, message).valuesFrom(use.variables());
            }
        }
    }

    /**
     * Reports whether a text is certainly an image. Outside of FROM, a bare word may also be a build context, which is
     * not in the file.
     */
    private static boolean isSurelyImage(ImageUse use) {
        return use.kind() == Kind.FROM || use.text().indexOf('/') >= 0 || OfficialImages.contains(use.text());
    }
}
