package io.dflint.lint.rules.sc2295;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellWord;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import io.dflint.text.TextEdit;

/** Finds unquoted expansions in the pattern of `${name#…}` and `${name%…}`. */
public final class SC2295 extends ShellRule {
    public SC2295() {
        super(RuleInfo.shellCheck("SC2295", "Quote the inner expansion", Severity.INFO), Shape.PARAMETER);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        WordPart.Parameter parameter = (WordPart.Parameter) place.node();
        ShellWord operand = parameter.operand();
        boolean pattern =
                parameter.operator().startsWith("#") || parameter.operator().startsWith("%");
        if (!pattern || operand == null) {
            return;
        }
        for (WordPart part : operand.parts()) {
            boolean expands = part instanceof WordPart.Parameter || part instanceof WordPart.CommandSubstitution;
            if (expands && !NestedExpansions.isNumber(part)) {
                report.at(
                                part.range(),
                                "the value is taken as a pattern here; quote it by itself to compare it as text")
                        .fix(
                                script.isPlain()
                                        ? Fix.unsafe(
                                                "Quote it",
                                                TextEdit.insert(part.range().start(), "\""),
                                                TextEdit.insert(part.range().end(), "\""))
                                        : null);
            }
        }
    }
}
