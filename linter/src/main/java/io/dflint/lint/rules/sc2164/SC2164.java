package io.dflint.lint.rules.sc2164;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellWords;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Command;
import io.dflint.shell.CommandList;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.Statement;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.text.TextEdit;

/** Finds `cd`, `pushd` and `popd` whose failure goes unnoticed. */
public final class SC2164 extends ShellCommandRule {
    public SC2164() {
        super(
                RuleInfo.shellCheck("SC2164", "Stop when cd fails", Severity.WARNING)
                        .inDefault(),
                "cd",
                "pushd",
                "popd");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        if (ShellWords.isCondition(place) || script.stopsAtErrors()) {
            return;
        }
        if (isFollowedByOr(place) || command.isNamed("pushd", "popd") && command.hasFlag("n") || leadsUp(command)) {
            return;
        }
        if (report.isStrict() && !isFollowed(place)) {
            return;
        }
        report.at(
                        command.range(),
                        "if " + command.name() + " fails, the commands after it run in the wrong directory; write "
                                + command.name() + " … || exit, or join them with &&")
                .fix(Fix.unsafe("Add || exit", TextEdit.insert(command.range().end(), " || exit")));
    }

    private static boolean isFollowedByOr(Place place) {
        return place.outer() != null
                && place.outer().parent() instanceof Statement statement
                && !place.outer().isNode(statement.pipelines().getLast());
    }

    /** Reports whether a command only changes to the root or upwards, which does not fail. */
    private static boolean leadsUp(SimpleCommand command) {
        if (command.words().size() != 2) {
            return false;
        }
        String text = command.words().get(1).text();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '.' && text.charAt(i) != '/') {
                return false;
            }
        }
        return !text.isEmpty() && !text.contains("...");
    }

    /** Reports whether another command runs afterwards. */
    private static boolean isFollowed(Place place) {
        for (Place at = place; at.outer() != null; at = at.outer()) {
            if (at.outer().node() instanceof CommandList list
                    && !at.isNode(list.statements().getLast())) {
                return true;
            }
            if (at.outer().node() instanceof Command.Subshell || at.outer().node() instanceof WordPart) {
                return false;
            }
        }
        return false;
    }
}
