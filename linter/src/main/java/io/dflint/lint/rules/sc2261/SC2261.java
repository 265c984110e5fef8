package io.dflint.lint.rules.sc2261;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Redirections;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Command;
import io.dflint.shell.Redirection;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import java.util.ArrayList;
import java.util.List;

/** Finds several redirections of the same descriptor. */
public final class SC2261 extends ShellRule {
    public SC2261() {
        super(RuleInfo.shellCheck("SC2261", "Redirect the output once", Severity.ERROR), Shape.SIMPLE);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        List<Redirection> redirections = ((Command) place.node()).redirections();
        List<Redirection> outputs = new ArrayList<>();
        for (Redirection each : redirections) {
            boolean output = switch (each.operator()) {
                case OUTPUT, APPEND, BOTH -> true;
                default -> false;
            };
            if (output && each.descriptor() < 0) {
                outputs.add(each);
            }
        }
        if (outputs.size() > 1) {
            for (Redirection each : outputs) {
                report.at(
                        Redirections.sign(each),
                        "the output goes to the last file only, and the others stay empty; use tee");
            }
        }
    }
}
