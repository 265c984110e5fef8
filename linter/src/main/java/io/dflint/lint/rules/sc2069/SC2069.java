package io.dflint.lint.rules.sc2069;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Command;
import io.dflint.shell.Pipeline;
import io.dflint.shell.Redirection;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import java.util.List;

/** Finds `2>&1` before the redirection of the output. */
public final class SC2069 extends ShellRule {
    public SC2069() {
        super(
                RuleInfo.shellCheck("SC2069", "Put 2>&1 last", Severity.WARNING),
                Shape.SIMPLE,
                Shape.GROUP,
                Shape.SUBSHELL);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        List<Redirection> redirections = ((Command) place.node()).redirections();
        for (int i = 0; i + 1 < redirections.size(); i++) {
            Redirection first = redirections.get(i);
            Redirection next = redirections.get(i + 1);
            boolean errors = first.operator() == Redirection.Operator.DUPLICATE_OUTPUT
                    && first.descriptor() == 2
                    && first.target().is("1");
            boolean output =
                    (next.operator() == Redirection.Operator.OUTPUT || next.operator() == Redirection.Operator.APPEND)
                            && next.descriptor() < 0;
            boolean piped = place.parent() instanceof Pipeline pipeline
                    && pipeline.isPiped()
                    && !place.isNode(pipeline.commands().getLast());
            boolean captured = isCaptured(place);
            if (errors && output && !piped && !captured) {
                report.at(first.range(), "errors go where the output went before; write > file 2>&1");
            }
        }
    }

    private static boolean isCaptured(Place place) {
        for (Place at = place.outer(); at != null; at = at.outer()) {
            if (at.node() instanceof WordPart.CommandSubstitution) {
                return true;
            }
        }
        return false;
    }
}
