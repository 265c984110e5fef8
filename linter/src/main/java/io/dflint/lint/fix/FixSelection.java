package io.dflint.lint.fix;

import io.dflint.lint.rule.Applicability;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.Fix;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which fixes may be applied without a person looking at each.
 *
 * @param unsafe whether those that could change what is built, too
 * @param rules the ids of the rules whose fixes count; empty for all rules
 */
public record FixSelection(boolean unsafe, Set<String> rules) {
    public static final FixSelection SAFE = new FixSelection(false, Set.of());

    public FixSelection {
        rules = Set.copyOf(rules);
    }

    /** The fix to apply for a finding, the best of those that may be; null without one. */
    public @Nullable Fix fixOf(Finding finding) {
        if (!rules.isEmpty() && !rules.contains(finding.id())) {
            return null;
        }
        for (Fix fix : finding.fixes()) {
            Applicability applicability = fix.applicability();
            if (applicability == Applicability.SAFE || unsafe && applicability == Applicability.UNSAFE) {
                return fix;
            }
        }
        return null;
    }
}
