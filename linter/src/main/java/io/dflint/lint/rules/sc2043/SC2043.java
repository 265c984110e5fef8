package io.dflint.lint.rules.sc2043;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.lint.rule.Shortened;
import io.dflint.shell.Command;
import io.dflint.shell.ShellWord;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import java.util.List;

/** Finds `for` loops over one constant word. */
public final class SC2043 extends ShellRule {
    public SC2043() {
        super(RuleInfo.shellCheck("SC2043", "Loop over more than one word", Severity.WARNING), Shape.FOR);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        Command.For loop = (Command.For) place.node();
        List<ShellWord> words = loop.words();
        if (words == null || words.size() != 1 || loop.select()) {
            return;
        }
        ShellWord word = words.getFirst();
        if (word.literal() != null && !word.hasGlob() && !hasBraces(word) && !isList(word)) {
            report.at(
                    word.range(),
                    "the loop runs once, for the word " + Shortened.value(word.text())
                            + "; add words, or expand a variable");
        }
    }

    /** Reports whether a word is another kind of list: with commas, or a command in single quotes. */
    private static boolean isList(ShellWord word) {
        if (word.parts().size() == 1 && word.parts().getFirst() instanceof WordPart.SingleQuoted) {
            return true;
        }
        for (WordPart part : word.parts()) {
            if (part instanceof WordPart.Literal literal && literal.value().contains(",")) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasBraces(ShellWord word) {
        for (WordPart part : word.parts()) {
            if (part instanceof WordPart.Braces) {
                return true;
            }
        }
        return false;
    }
}
