package io.dflint.lint.rules.sc2042;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Command;
import io.dflint.shell.ShellWord;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import java.util.List;

/** Finds `for` loops over words separated by commas. */
public final class SC2042 extends ShellRule {
    public SC2042() {
        super(RuleInfo.shellCheck("SC2042", "Separate the words of a loop by spaces", Severity.WARNING), Shape.FOR);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        Command.For loop = (Command.For) place.node();
        List<ShellWord> words = loop.words();
        if (words == null || words.size() != 1 || loop.select()) {
            return;
        }
        for (WordPart part : words.getFirst().parts()) {
            if (part instanceof WordPart.Literal literal && literal.value().contains(",")) {
                report.at(
                        words.getFirst().range(),
                        "commas do not separate words, so that the loop runs once; use spaces");
                return;
            }
        }
    }
}
