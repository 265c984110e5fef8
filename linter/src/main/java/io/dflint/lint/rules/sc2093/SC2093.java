package io.dflint.lint.rules.sc2093;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellWords;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.CommandList;
import io.dflint.shell.Pipeline;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.Statement;
import io.dflint.shell.flow.Place;
import java.util.List;

/** Finds commands after `exec`. */
public final class SC2093 extends ShellCommandRule {
    public SC2093() {
        super(RuleInfo.shellCheck("SC2093", "Remove exec, or what follows it", Severity.WARNING), "exec");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        if (command.words().size() < 2) {
            return;
        }
        if (place.outer() != null
                && place.outer().outer() != null
                && place.outer().parent() instanceof Statement statement
                && statement.pipelines().size() == 1
                && !((Pipeline) place.outer().node()).isPiped()
                && place.outer().outer().parent() instanceof CommandList list
                && !place.outer().outer().isNode(list.statements().getLast())
                && !isExit(list, statement)) {
            report.at(
                    command.range(), "exec replaces the shell, so that nothing after it runs; remove exec or the rest");
        }
    }

    private static boolean isExit(CommandList list, Statement statement) {
        List<Statement> statements = list.statements();
        int low = 0;
        int high = statements.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (statements.get(middle).range().start() <= statement.range().start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        SimpleCommand next = low < statements.size() ? ShellWords.command(statements.get(low)) : null;
        return next != null && next.isNamed("exit", "echo", "printf");
    }
}
