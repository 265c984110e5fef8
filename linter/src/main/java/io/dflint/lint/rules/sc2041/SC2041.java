package io.dflint.lint.rules.sc2041;

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

/** Finds `for` loops over one word in single quotes. */
public final class SC2041 extends ShellRule {
    public SC2041() {
        super(RuleInfo.shellCheck("SC2041", "Substitute a command with $( )", Severity.WARNING), Shape.FOR);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        Command.For loop = (Command.For) place.node();
        List<ShellWord> words = loop.words();
        if (words != null
                && words.size() == 1
                && !loop.select()
                && words.getFirst().parts().size() == 1
                && words.getFirst().parts().getFirst() instanceof WordPart.SingleQuoted quoted) {
            report.at(quoted.range(), "the loop runs once, for this text; write $(…) for the output of a command");
        }
    }
}
