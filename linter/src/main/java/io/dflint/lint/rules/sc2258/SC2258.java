package io.dflint.lint.rules.sc2258;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Command;
import io.dflint.shell.ShellWord;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.List;

/** Finds words of `for` that end with a comma. */
public final class SC2258 extends ShellRule {
    public SC2258() {
        super(RuleInfo.shellCheck("SC2258", "Remove the comma", Severity.WARNING), Shape.FOR);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        List<ShellWord> words = ((Command.For) place.node()).words();
        for (ShellWord word : words == null ? List.<ShellWord>of() : words) {
            if (!word.parts().isEmpty()
                    && word.parts().getLast() instanceof WordPart.Literal literal
                    && literal.value().endsWith(",")) {
                report.at(word.range(), "the comma is a part of the word; separate words by spaces")
                        .fix(Fix.unsafe(
                                "Remove the comma",
                                TextEdit.delete(new TextRange(
                                        word.range().end() - 1, word.range().end()))));
            }
        }
    }
}
