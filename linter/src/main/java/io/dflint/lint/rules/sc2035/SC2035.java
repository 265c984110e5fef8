package io.dflint.lint.rules.sc2035;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import io.dflint.text.TextEdit;

/** Finds arguments that begin with a glob. */
public final class SC2035 extends ShellRule {
    public SC2035() {
        super(RuleInfo.shellCheck("SC2035", "Put ./ in front of a glob", Severity.INFO), Shape.SIMPLE);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        SimpleCommand command = (SimpleCommand) place.node();
        if (command.words().size() < 2 || command.isNamed("echo", "printf")) {
            return;
        }
        for (ShellWord word : command.args()) {
            if (word.is("--")) {
                return;
            }
            if (!word.parts().isEmpty()
                    && word.parts().getFirst() instanceof WordPart.Glob glob
                    && (glob.pattern().equals("*") || glob.pattern().equals("?"))) {
                report.at(
                                glob.range(),
                                "a file name that begins with a dash is taken for an option; write ./" + glob.pattern())
                        .fix(Fix.unsafe("Add ./", TextEdit.insert(glob.range().start(), "./")));
            }
        }
    }
}
