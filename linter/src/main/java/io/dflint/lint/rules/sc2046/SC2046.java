package io.dflint.lint.rules.sc2046;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellEdits;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Pipeline;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.Statement;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Quoting;
import io.dflint.shell.flow.Shape;
import java.util.List;

/** Finds the output of a command outside of quotes. */
public final class SC2046 extends ShellRule {
    public SC2046() {
        super(
                RuleInfo.shellCheck(
                        "SC2046", "Quote command substitutions to prevent word splitting", Severity.WARNING),
                Shape.SUBSTITUTION);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        WordPart.CommandSubstitution substitution = (WordPart.CommandSubstitution) place.node();
        if (substitution.body().isEmpty()
                || printsWords(substitution)
                || !Quoting.isSplit(place, script.dialect())
                || Quoting.isCommandName(place)) {
            return;
        }
        report.at(
                        place.range(),
                        "the output of this command is split into words and its globs are replaced; put it in double quotes")
                .fix(ShellEdits.quote(script, place));
    }

    /** Reports whether the output is meant to be split. */
    private static boolean printsWords(WordPart.CommandSubstitution substitution) {
        List<Statement> statements = substitution.body().statements();
        if (statements.size() != 1 || statements.getFirst().pipelines().size() != 1) {
            return false;
        }
        Pipeline pipeline = statements.getFirst().pipelines().getFirst();
        return !pipeline.isPiped()
                && pipeline.commands().getFirst() instanceof SimpleCommand command
                && command.isNamed("seq", "pgrep");
    }
}
