package io.dflint.lint.compat.hadolint.rules;

import io.dflint.instruction.From;
import io.dflint.lint.compat.hadolint.HadolintImage;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.model.Stage;
import java.util.HashSet;
import java.util.Set;

/** Reports an image without a tag or digest, as hadolint does. */
public final class DL3006 implements Rule {
    private static final RuleInfo INFO = new io.dflint.lint.rules.dl3006.DL3006().info();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /**
     * Checks only FROM, and does not expand variables: an image that begins with one is accepted, whatever its value.
     */
    @Override
    public void check(LintInput input, Report report) {
        Set<String> aliases = new HashSet<>();
        for (Stage stage : input.model().stages()) {
            From from = stage.from();
            HadolintImage image = HadolintImage.of(from);
            boolean exempt =
                    image.name().equals("scratch") || image.name().startsWith("$") || aliases.contains(image.name());
            if (image.tag() == null && image.digest() == null && !exempt) {
                report.at(from, from, "the image has no tag; add the tag of a version");
            }
            if (image.alias() != null) {
                aliases.add(image.alias());
            }
        }
    }
}
