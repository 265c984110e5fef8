package io.dflint.lint.rules.sc2015;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.kit.ShellWords;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Command;
import io.dflint.shell.Pipeline;
import io.dflint.shell.ShellOperator;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.Statement;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import java.util.List;

/** Finds `a && b || c`. */
public final class SC2015 extends ShellRule {
    public SC2015() {
        super(RuleInfo.shellCheck("SC2015", "Use if instead of && and ||", Severity.INFO), Shape.STATEMENT);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        Statement statement = (Statement) place.node();
        List<ShellOperator> operators = statement.operators();
        for (int i = 1; i < operators.size(); i++) {
            boolean pair = operators.get(i).kind() == ShellOperator.Kind.OR
                    && operators.get(i - 1).kind() == ShellOperator.Kind.AND;
            if (pair
                    && !isTest(statement.pipelines().get(i))
                    && !isHarmless(statement.pipelines().get(i + 1))
                    && !isConditionFrom(place, i)) {
                report.at(
                        operators.get(i - 1).range(),
                        "the command after || runs as well if the one between fails; use if … then … else");
            }
        }
    }

    private static boolean isHarmless(Pipeline pipeline) {
        if (pipeline.isPiped() || !(pipeline.commands().getFirst() instanceof SimpleCommand command)) {
            return false;
        }
        return command.words().isEmpty() || command.isNamed("echo", "exit", "return", "printf", "true", ":");
    }

    /** Reports whether a pipeline is just a test, so that the last command is meant for its failure too. */
    private static boolean isTest(Pipeline pipeline) {
        Command command = pipeline.commands().getFirst();
        return !pipeline.isPiped()
                && (command instanceof Command.Test
                        || command instanceof SimpleCommand simple && simple.isNamed("test", "["));
    }

    private static boolean isConditionFrom(Place place, int operator) {
        Statement statement = (Statement) place.node();
        return operator + 2 < statement.pipelines().size() || ShellWords.isCondition(place);
    }
}
