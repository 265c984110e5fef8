package io.dflint.lint.rules.sc2140;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Condition;
import io.dflint.shell.ShellWord;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import java.util.List;

/** Finds words such as `"a"b"c"`, where a quote ends the string. */
public final class SC2140 extends ShellRule {
    public SC2140() {
        super(RuleInfo.shellCheck("SC2140", "Escape quotes inside of quotes", Severity.WARNING), Shape.WORD);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        ShellWord word = (ShellWord) place.node();
        List<WordPart> parts = word.parts();
        for (int i = 0; i + 2 < parts.size(); i++) {
            if (parts.get(i) instanceof WordPart.DoubleQuoted before
                    && parts.get(i + 1) instanceof WordPart.Literal literal
                    && parts.get(i + 2) instanceof WordPart.DoubleQuoted after
                    && !(isExpansion(before) && isExpansion(after))
                    && !isSeparator(literal.value())
                    && !isTakenApart(place)) {
                report.at(
                        literal.range(),
                        "this stands outside of the quotes; escape inner quotes as \\\", or use single quotes outside");
            }
        }
    }

    /** Reports whether the quotes contain only an expansion, and are meant for it. */
    private static boolean isExpansion(WordPart.DoubleQuoted quoted) {
        return quoted.parts().size() == 1
                && (quoted.parts().getFirst() instanceof WordPart.Parameter
                        || quoted.parts().getFirst() instanceof WordPart.CommandSubstitution);
    }

    private static boolean isSeparator(String text) {
        return text.equals("=") || text.equals(":") || text.equals("/") || text.equals("!=");
    }

    /** Reports whether the word is not an argument of a command but part of an expansion or a regular expression. */
    private static boolean isTakenApart(Place word) {
        return word.parent() instanceof WordPart.Parameter
                || word.parent() instanceof Condition.Binary binary
                        && binary.operator().equals("=~")
                        && word.isNode(binary.right());
    }
}
