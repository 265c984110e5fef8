package io.dflint.lint.rules.sc2007;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.Applicability;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.List;

/** Finds the old form `$[ ]` of arithmetic. */
public final class SC2007 extends ShellRule {
    public SC2007() {
        super(RuleInfo.shellCheck("SC2007", "Use $(( )) instead of $[ ]", Severity.STYLE), Shape.ARITHMETIC);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        if (((WordPart.Arithmetic) place.node()).brackets()) {
            report.at(place.range(), "$[ ] is obsolete and known to bash only; use $(( ))")
                    .fix(new Fix(
                            "Use $(( ))",
                            // Shells other than bash leave $[ ] unchanged.
                            script.dialect().hasArrays() ? Applicability.SAFE : Applicability.UNSAFE,
                            List.of(
                                    new TextEdit(
                                            new TextRange(
                                                    place.range().start(),
                                                    place.range().start() + 2),
                                            "$(("),
                                    new TextEdit(
                                            new TextRange(
                                                    place.range().end() - 1,
                                                    place.range().end()),
                                            "))"))));
        }
    }
}
