package io.dflint.lint.rules.sc2141;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Assignment;
import io.dflint.shell.ShellWord;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds backslashes in the value of `IFS`. */
public final class SC2141 extends ShellRule {
    public SC2141() {
        super(RuleInfo.shellCheck("SC2141", "Set IFS to the character itself", Severity.WARNING), Shape.ASSIGNMENT);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        Assignment assignment = (Assignment) place.node();
        ShellWord value = assignment.value();
        if (!assignment.name().equals("IFS") || value == null || value.parts().size() != 1) {
            return;
        }
        String text = value.parts().getFirst() instanceof WordPart.AnsiQuoted ? null : value.literal();
        boolean letter = text != null
                && text.length() == 1
                && "ntr".indexOf(text.charAt(0)) >= 0
                && value.parts().getFirst() instanceof WordPart.Escaped;
        if (text != null && (letter || text.indexOf('\\') >= 0)) {
            report.at(
                    value.range(),
                    "the backslash and the letter are both separators here; write IFS=$'\\n' in bash, or the character itself");
        }
    }
}
