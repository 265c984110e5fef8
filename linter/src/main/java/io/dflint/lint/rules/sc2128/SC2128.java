package io.dflint.lint.rules.sc2128;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.ArrayWrites;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds arrays that are expanded without an index. */
public final class SC2128 extends ShellRule {
    public SC2128() {
        super(RuleInfo.shellCheck("SC2128", "Expand all elements of an array", Severity.WARNING), Shape.PARAMETER);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        WordPart.Parameter parameter = (WordPart.Parameter) place.node();
        if (!parameter.isPlain() || parameter.name().isEmpty()) {
            return;
        }
        if (ArrayWrites.isArrayBefore(
                script.variables(), parameter.name(), place.range().start())) {
            report.at(
                    place.range(),
                    "without an index this is the first element only; write \"${" + parameter.name()
                            + "[@]}\" for all");
        }
    }
}
