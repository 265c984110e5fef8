package io.dflint.lint.rules.sc3014;

import io.dflint.lint.facts.shell.ShellFamily;
import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.kit.TestCommands;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;

/** Finds `==` in tests of scripts for `sh`. */
public final class SC3014 extends ShellRule {
    public SC3014() {
        super(
                RuleInfo.shellCheck("SC3014", "Use = instead of == in sh", Severity.WARNING),
                Shape.CONDITION,
                Shape.SIMPLE);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        TextRange found = TestCommands.binary(place, "==");
        if (found != null
                && !script.dialect().hasArrays()
                && !(report.isStrict() && !ShellFamily.of(script).lacksBashisms())) {
            TextRange sign = found;
            if (place.node() instanceof SimpleCommand command) {
                sign = command.words().get(2).range();
            }
            report.at(found, "sh compares with =; == is unknown to dash")
                    .fix(Fix.unsafe("Use =", new TextEdit(sign, "=")));
        }
    }
}
