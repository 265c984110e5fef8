package io.dflint.lint.rules.sc2143;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.kit.ShellWords;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Condition;
import io.dflint.shell.Pipeline;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import io.dflint.text.TextRange;

/** Finds `-z` and `-n` on the output of `grep`. */
public final class SC2143 extends ShellRule {
    public SC2143() {
        super(RuleInfo.shellCheck("SC2143", "Use grep -q", Severity.STYLE), Shape.CONDITION);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        TextRange found = switch (place.node()) {
            case Condition.Word test when endsWithGrep(test.word()) && !isBacktick(test.word()) -> test.range();
            case Condition.Unary test
            when test.operator().equals("-n") || test.operator().equals("-z") ->
                endsWithGrep(test.operand()) ? test.operatorRange() : null;
            default -> null;
        };
        if (found != null) {
            boolean empty = place.node() instanceof Condition.Unary test
                    && test.operator().equals("-z");
            report.at(
                    found,
                    "grep says by its exit status whether it found something; use if " + (empty ? "! " : "")
                            + "grep -q");
        }
    }

    private static boolean isBacktick(ShellWord word) {
        return word.parts().getFirst() instanceof WordPart.CommandSubstitution substitution
                && substitution.style() == WordPart.CommandSubstitution.Style.BACKTICK;
    }

    private static boolean endsWithGrep(ShellWord word) {
        return ShellWords.only(word) instanceof WordPart.CommandSubstitution substitution && endsWithGrep(substitution);
    }

    private static boolean endsWithGrep(WordPart.CommandSubstitution substitution) {
        Pipeline pipeline = ShellWords.onlyPipeline(substitution.body());
        return pipeline != null
                && pipeline.commands().getLast() instanceof SimpleCommand command
                && command.isNamed("grep", "egrep", "fgrep", "zgrep");
    }
}
