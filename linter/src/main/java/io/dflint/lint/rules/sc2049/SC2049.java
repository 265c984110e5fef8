package io.dflint.lint.rules.sc2049;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.kit.ShellWords;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Condition;
import io.dflint.shell.ShellWord;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds globs after `=~`. */
public final class SC2049 extends ShellRule {
    public SC2049() {
        super(RuleInfo.shellCheck("SC2049", "Use = or a regular expression", Severity.WARNING), Shape.CONDITION);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        if (place.node() instanceof Condition.Binary binary
                && binary.operator().equals("=~")
                && ShellWords.isDoubleTest(place)
                && isLikeGlob(unquoted(binary.right()))) {
            report.at(binary.right().range(), "=~ matches a regular expression, and this looks like a glob; use =");
        }
    }

    private static String unquoted(ShellWord word) {
        StringBuilder text = new StringBuilder();
        for (WordPart part : word.parts()) {
            if (part.isQuoted()) {
                return "";
            }
            part.appendText(text);
        }
        return text.toString();
    }

    /** Reports whether a text begins with an asterisk, or consists of one character and an asterisk. */
    private static boolean isLikeGlob(String text) {
        return text.startsWith("*") || text.length() == 2 && text.charAt(1) == '*' && "\\.".indexOf(text.charAt(0)) < 0;
    }
}
