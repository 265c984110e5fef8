package io.dflint.lint.rules.sc2166;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.kit.ShellWords;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Command;
import io.dflint.shell.Condition;
import io.dflint.shell.Pipeline;
import io.dflint.shell.Statement;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import io.dflint.text.TextEdit;
import org.jspecify.annotations.Nullable;

/** Finds `-a` and `-o` in `[ ]`. */
public final class SC2166 extends ShellRule {
    public SC2166() {
        super(RuleInfo.shellCheck("SC2166", "Use two tests instead of -a and -o", Severity.WARNING), Shape.CONDITION);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        if (place.node() instanceof Condition.Logical logical && !ShellWords.isDoubleTest(place)) {
            boolean and = logical.operator().equals("-a");
            if (and || logical.operator().equals("-o")) {
                String operator = and ? "&&" : "||";
                report.at(
                                logical.operatorRange(),
                                logical.operator() + " is ambiguous and not in POSIX any more; write [ … ] " + operator
                                        + " [ … ]")
                        .fix(fix(place, logical, operator));
            }
        }
    }

    /** Splits a test into two if it is the first command of its statement and contains nothing else. */
    private static @Nullable Fix fix(Place place, Condition.Logical logical, String operator) {
        Place test = place.outer();
        if (test == null
                || !(test.node() instanceof Command.Test command)
                || !command.redirections().isEmpty()) {
            return null;
        }
        Place pipeline = test.outer();
        if (pipeline == null
                || !(pipeline.node() instanceof Pipeline pipe)
                || pipe.isPiped()
                || pipe.negated()
                || !(pipeline.parent() instanceof Statement statement)
                || !pipeline.isNode(statement.pipelines().getFirst())
                || statement.isBackground()
                || logical.left() instanceof Condition.Logical
                || logical.right() instanceof Condition.Logical) {
            return null;
        }
        TextEdit edit = new TextEdit(logical.operatorRange(), "] " + operator + " [");
        // After set -e, a test that fails ends the script unless it is followed by &&.
        boolean mayEnd = operator.equals("&&") && statement.pipelines().size() == 1 && !ShellWords.isCondition(test);
        return mayEnd ? Fix.unsafe("Write two tests", edit) : Fix.safe("Write two tests", edit);
    }
}
