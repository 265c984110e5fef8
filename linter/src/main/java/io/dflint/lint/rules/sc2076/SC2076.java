package io.dflint.lint.rules.sc2076;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.kit.ShellWords;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Condition;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import org.jspecify.annotations.Nullable;

/** Finds quoted regular expressions. */
public final class SC2076 extends ShellRule {
    public SC2076() {
        super(RuleInfo.shellCheck("SC2076", "Do not quote the right side of =~", Severity.WARNING), Shape.CONDITION);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        if (place.node() instanceof Condition.Binary binary
                && binary.operator().equals("=~")
                && ShellWords.isDoubleTest(place)
                && binary.right().parts().size() == 1
                && !(binary.right().parts().getFirst() instanceof WordPart.Escaped)
                && binary.right().parts().getFirst().isQuoted()
                && hasSpecial(binary.right().literal())) {
            report.at(binary.right().range(), "in quotes this is text, not a regular expression; remove the quotes");
        }
    }

    private static boolean hasSpecial(@Nullable String text) {
        if (text == null) {
            return true;
        }
        for (int i = 0; i < text.length(); i++) {
            if ("[]*.+()|".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
