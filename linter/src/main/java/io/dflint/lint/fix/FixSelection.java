package io.dflint.lint.fix;

import io.dflint.lint.rule.Applicability;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.Fix;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fixes that may be applied automatically.
 *
 * @param unsafe whether to include unsafe fixes, which may change what is built
 * @param rules the IDs of the rules with fixes to apply; empty for all rules
 */
public record FixSelection(boolean unsafe, Set<String> rules) {
    public static final FixSelection SAFE = new FixSelection(false, Set.of());

    public FixSelection {
        rules = Set.copyOf(rules);
    }

    /** Returns the best fix of a finding that may be applied, or null if there is none. */
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
