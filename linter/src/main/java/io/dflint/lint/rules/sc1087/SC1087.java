package io.dflint.lint.rules.sc1087;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Numbers;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.HereDocument;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import io.dflint.text.LogicalText;

/** Finds `$name[`. */
public final class SC1087 extends ShellRule {
    public SC1087() {
        super(
                RuleInfo.shellCheck("SC1087", "Put braces around the name before a bracket", Severity.ERROR),
                Shape.PARAMETER);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        WordPart.Parameter parameter = (WordPart.Parameter) place.node();
        LogicalText text = script.script().text();
        int end = text.logicalOffset(place.range().end() - 1) + 1;
        if (!parameter.braced()
                && Numbers.isName(parameter.name())
                && end < text.length()
                && text.charAt(end) == '['
                && !(place.outer() != null && place.outer().node() instanceof HereDocument)) {
            report.at(
                    place.range(),
                    "[ does not belong to the variable; write ${" + parameter.name() + "[…]} for an element, or ${"
                            + parameter.name() + "}[");
        }
    }
}
