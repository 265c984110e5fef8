package io.dflint.lint.rules.sc2251;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Command;
import io.dflint.shell.CommandList;
import io.dflint.shell.Pipeline;
import io.dflint.shell.ShellNode;
import io.dflint.shell.Statement;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import io.dflint.text.TextRange;

/** Finds `!` before a command whose failure `set -e` is meant to detect. */
public final class SC2251 extends ShellRule {
    public SC2251() {
        super(RuleInfo.shellCheck("SC2251", "Do not rely on set -e after !", Severity.INFO), Shape.PIPELINE);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        Pipeline pipeline = (Pipeline) place.node();
        if (!pipeline.negated() || !(place.parent() instanceof Statement statement) || place.outer() == null) {
            return;
        }
        if (!place.isNode(statement.pipelines().getLast()) || !isFollowed(place) || !script.setsErrorExit()) {
            return;
        }
        report.at(
                new TextRange(pipeline.range().start(), pipeline.range().start() + 1),
                "set -e does not stop for a command after !; add || exit 1 or write it as a condition");
    }

    /** Reports whether the script continues after a pipeline, and nothing checks its exit status. */
    private static boolean isFollowed(Place pipeline) {
        for (Place at = pipeline; at.outer() != null; at = at.outer()) {
            ShellNode outer = at.outer().node();
            if (outer instanceof Command.If command) {
                for (Command.Branch branch : command.branches()) {
                    if (at.isNode(branch.condition())) {
                        return false;
                    }
                }
            }
            if (outer instanceof Command.Loop loop && at.isNode(loop.condition())) {
                return false;
            }
            if (outer instanceof Command.Loop || outer instanceof Command.For) {
                return true;
            }
            if (outer instanceof CommandList list
                    && !at.isNode(list.statements().getLast())) {
                return true;
            }
            if (outer instanceof Command.Function) {
                return false;
            }
        }
        return false;
    }
}
