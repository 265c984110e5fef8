package io.dflint.lint.rules.sc2188;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.kit.ShellWords;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Command;
import io.dflint.shell.Pipeline;
import io.dflint.shell.Redirection;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds redirections without a command. */
public final class SC2188 extends ShellRule {
    public SC2188() {
        super(RuleInfo.shellCheck("SC2188", "Give a redirection its command", Severity.WARNING), Shape.SIMPLE);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        SimpleCommand command = (SimpleCommand) place.node();
        if (!command.words().isEmpty()
                || !command.assignments().isEmpty()
                || command.redirections().isEmpty()
                || place.parent() instanceof Pipeline pipeline && pipeline.isPiped()
                || isFileInSubstitution(place, command)) {
            return;
        }
        report.at(
                command.redirections().getFirst().range(),
                "this redirection has no command; write it after its command, or : before it");
    }

    /** Reports whether a redirection is {@code $(< file)}, which bash reads itself. */
    private static boolean isFileInSubstitution(Place place, SimpleCommand command) {
        if (command.redirections().size() != 1
                || command.redirections().getFirst().operator() != Redirection.Operator.INPUT) {
            return false;
        }
        for (Place at = place.outer(); at != null; at = at.outer()) {
            if (at.node() instanceof WordPart.CommandSubstitution substitution) {
                return ShellWords.onlyCommand(substitution.body()) != null;
            }
            if (at.node() instanceof Command) {
                return false;
            }
        }
        return false;
    }
}
