package io.dflint.lint.rules.sc1132;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellName;
import io.dflint.shell.ShellOperator;
import io.dflint.shell.Statement;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import io.dflint.text.LogicalText;

/** Finds `&` directly followed by a name. */
public final class SC1132 extends ShellRule {
    public SC1132() {
        super(RuleInfo.shellCheck("SC1132", "Quote an & that is text", Severity.ERROR), Shape.STATEMENT);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        Statement statement = (Statement) place.node();
        ShellOperator end = statement.terminator();
        if (end == null || !statement.isBackground()) {
            return;
        }
        LogicalText text = script.script().text();
        int next = text.logicalOffset(end.range().end() - 1) + 1;
        if (next < text.length() && ShellName.isPart(text.charAt(next)) && !Character.isDigit(text.charAt(next))) {
            report.at(
                    end.range(),
                    "& ends the command here and runs it in the background; quote the word, or add a space");
        }
    }
}
