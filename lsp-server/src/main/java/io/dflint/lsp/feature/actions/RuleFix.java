package io.dflint.lsp.feature.actions;

import io.dflint.lint.fix.FixSelection;
import io.dflint.lint.rule.Finding;
import java.util.Set;

/**
 * An action that applies the fixes of one rule in the whole file.
 *
 * @param finding one of the findings of the rule
 * @param count the number of findings that have a fix
 * @param unsafe whether at least one of the fixes is unsafe
 */
public record RuleFix(Finding finding, int count, boolean unsafe) {

    /** The title of the action. */
    public String title() {
        return "Fix all " + count + " " + finding.id() + " in this file";
    }

    /** Returns the selection of fixes to apply for a rule. */
    static FixSelection selection(String rule, boolean unsafe) {
        return new FixSelection(unsafe, Set.of(rule));
    }
}
