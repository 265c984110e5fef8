package io.dflint.lint.rules.sc2066;

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

/** Finds `for` over one quoted expansion. */
public final class SC2066 extends ShellRule {
    public SC2066() {
        super(RuleInfo.shellCheck("SC2066", "Do not quote the list of a loop", Severity.ERROR), Shape.FOR);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        List<ShellWord> words = ((Command.For) place.node()).words();
        if (words == null || words.size() != 1 || words.getFirst().parts().size() != 1) {
            return;
        }
        if (words.getFirst().parts().getFirst() instanceof WordPart.DoubleQuoted quoted && mayBeList(quoted.parts())) {
            report.at(
                    quoted.range(),
                    "in quotes the list is one word, so the loop runs once; remove the quotes, or use an array");
        }
    }

    private static boolean mayBeList(List<WordPart> parts) {
        boolean expands = false;
        for (WordPart part : parts) {
            if (part instanceof WordPart.Parameter parameter) {
                if (parameter.name().equals("@")
                        || parameter.index() != null && parameter.index().is("@")) {
                    return false;
                }
                expands |= !parameter.prefix().equals("!");
            } else {
                expands |= part instanceof WordPart.CommandSubstitution;
            }
        }
        return expands;
    }
}
