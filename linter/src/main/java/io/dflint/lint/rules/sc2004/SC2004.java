package io.dflint.lint.rules.sc2004;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ArithmeticExpression;
import io.dflint.shell.Assignment;
import io.dflint.shell.ShellName;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import io.dflint.shell.flow.SpecialVariables;
import io.dflint.text.LogicalText;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;

/** Finds `$` before variables in arithmetic. */
public final class SC2004 extends ShellRule {
    public SC2004() {
        super(
                RuleInfo.shellCheck("SC2004", "Write variables in arithmetic without $", Severity.STYLE),
                Shape.PARAMETER);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        WordPart.Parameter parameter = (WordPart.Parameter) place.node();
        if (!(place.parent() instanceof ArithmeticExpression)
                || !parameter.isPlain()
                || SpecialVariables.isParameter(parameter.name())
                || isKey(place, script)
                || touches(place.range(), script)) {
            return;
        }
        report.at(place.range(), "$ is not needed in arithmetic; write " + parameter.name())
                .fix(Fix.unsafe("Remove $", new TextEdit(place.range(), parameter.name())));
    }

    /** Reports whether the variable is a key of an array whose keys are texts. */
    private static boolean isKey(Place place, ShellScript script) {
        Place outer = place.outer();
        return outer != null
                && outer.parent() instanceof Assignment assignment
                && script.variables().isAssociative(assignment.name());
    }

    /** Reports whether the variable is part of a longer word. */
    private static boolean touches(TextRange range, ShellScript script) {
        LogicalText text = script.script().text();
        int start = text.logicalOffset(range.start());
        int end = text.logicalOffset(range.end());
        return start > 0 && isPart(text.charAt(start - 1)) || end < text.length() && isPart(text.charAt(end));
    }

    private static boolean isPart(char c) {
        return ShellName.isPart(c) || c == '$' || c == '{' || c == '}' || c == '#';
    }
}
