package io.dflint.lint.rules.sc2145;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.kit.ShellWords;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Assignment;
import io.dflint.shell.Command;
import io.dflint.shell.Condition;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds `$@` next to other text in one word. */
public final class SC2145 extends ShellRule {
    public SC2145() {
        super(RuleInfo.shellCheck("SC2145", "Use * to join an array to text", Severity.ERROR), Shape.PARAMETER);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        WordPart.Parameter parameter = (WordPart.Parameter) place.node();
        boolean list = parameter.name().equals("@")
                || parameter.index() != null && parameter.index().is("@");
        if (!list || parameter.prefix().equals("#") || parameter.operator().endsWith("+")) {
            return;
        }
        Place word = place.word();
        if (word == null
                || word.parent() instanceof Assignment
                || ShellWords.only((ShellWord) word.node()) != null
                || !isSplitWord(word)) {
            return;
        }
        report.at(
                place.range(),
                "the text joins the first and last element only; write $* to join all, or separate the argument");
    }

    private static boolean isSplitWord(Place word) {
        return word.parent() instanceof SimpleCommand
                || word.parent() instanceof Command.For
                || word.parent() instanceof Condition;
    }
}
