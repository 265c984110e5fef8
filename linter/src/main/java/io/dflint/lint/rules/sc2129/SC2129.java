package io.dflint.lint.rules.sc2129;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.kit.ShellWords;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.CommandList;
import io.dflint.shell.Pipeline;
import io.dflint.shell.Redirection;
import io.dflint.shell.Statement;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds three consecutive commands that append to the same file. */
public final class SC2129 extends ShellRule {
    public SC2129() {
        super(RuleInfo.shellCheck("SC2129", "Redirect a group of commands once", Severity.STYLE), Shape.LIST);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        List<Statement> statements = ((CommandList) place.node()).statements();
        int start = 0;
        while (start < statements.size()) {
            String file = appended(statements.get(start));
            int end = start + 1;
            while (file != null && end < statements.size() && file.equals(appended(statements.get(end)))) {
                end++;
            }
            if (end - start >= 3) {
                report.at(statements.get(start).range(), "open the file once: { command; command; } >> file");
            }
            start = end;
        }
    }

    /** Returns the file that a command appends to, or null for another command. */
    private static @Nullable String appended(Statement statement) {
        Pipeline pipeline = ShellWords.onlyPipeline(statement);
        if (pipeline == null || pipeline.isPiped()) {
            return null;
        }
        List<Redirection> redirections = pipeline.commands().getFirst().redirections();
        for (Redirection each : redirections) {
            if (each.operator() == Redirection.Operator.APPEND && each.descriptor() < 0) {
                return each.target().text();
            }
        }
        return null;
    }
}
