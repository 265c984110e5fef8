package io.dflint.lsp.feature.actions;

import io.dflint.lint.fix.FixSelection;
import io.dflint.lint.rule.Finding;
import java.util.Set;

/**
 * The fixes of one rule, in the whole file.
 *
 * @param finding one of the findings
 * @param count how many findings have a fix; at least two
 * @param unsafe whether a fix of one of them is unsafe
 */
public record RuleFix(Finding finding, int count, boolean unsafe) {

    /** Returns the title of the action. */
    public String title() {
        return "Fix all " + count + " " + finding.id() + " in this file";
    }

    /** Returns what is applied for a rule. */
    static FixSelection selection(String rule, boolean unsafe) {
        return new FixSelection(unsafe, Set.of(rule));
    }
}
