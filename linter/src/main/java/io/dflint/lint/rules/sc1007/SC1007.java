package io.dflint.lint.rules.sc1007;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Assignment;
import io.dflint.shell.ShellWord;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import io.dflint.text.LogicalText;

/** Finds `NAME= VALUE`. */
public final class SC1007 extends ShellRule {
    public SC1007() {
        super(RuleInfo.shellCheck("SC1007", "Remove the space after =", Severity.WARNING), Shape.ASSIGNMENT);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        Assignment assignment = (Assignment) place.node();
        ShellWord value = assignment.value();
        if (value == null
                || !value.parts().isEmpty()
                || assignment.append()
                || assignment.name().equals("IFS")) {
            return;
        }
        LogicalText text = script.script().text();
        int at = text.logicalOffset(assignment.range().end());
        int end = at;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        if (end > at && !isEnd(text, end)) {
            report.at(
                    text.sourceRange(at, end),
                    "the space ends the assignment, so that the variable is empty; remove the space, or write "
                            + assignment.name() + "=''");
        }
    }

    private static boolean isEnd(LogicalText text, int at) {
        return at >= text.length() || "\n;&|)#".indexOf(text.charAt(at)) >= 0;
    }
}
