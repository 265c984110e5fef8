package io.dflint.lint.rules.sc2328;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.kit.ShellWords;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Pipeline;
import io.dflint.shell.Redirection;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds a redirection that empties a command substitution. */
public final class SC2328 extends ShellRule {
    public SC2328() {
        super(
                RuleInfo.shellCheck("SC2328", "Leave the output to the substitution", Severity.ERROR)
                        .inDefault(),
                Shape.SUBSTITUTION);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        WordPart.CommandSubstitution substitution = (WordPart.CommandSubstitution) place.node();
        Pipeline pipeline = ShellWords.onlyPipeline(substitution.body());
        if (pipeline == null || !(pipeline.commands().getLast() instanceof SimpleCommand command)) {
            return;
        }
        Redirection output = null;
        for (Redirection each : command.redirections()) {
            switch (each.operator()) {
                case OUTPUT, APPEND, CLOBBER ->
                    output = each.descriptor() < 0 || each.descriptor() == 1 ? each : output;
                case INPUT, HERE_DOCUMENT, HERE_DOCUMENT_TABS, HERE_STRING -> {}
                default -> {
                    return;
                }
            }
        }
        if (output != null
                && !command.words().isEmpty()
                && !output.target().text().startsWith("/dev/")) {
            report.at(
                    output.range(),
                    "the output goes to the file, and the substitution is empty; use tee, or read the file afterwards");
        }
    }
}
