package io.dflint.lint.rules.sc2229;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Numbers;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellWords;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.text.TextEdit;

/** Finds `read $name`. */
public final class SC2229 extends ShellCommandRule {
    public SC2229() {
        super(RuleInfo.shellCheck("SC2229", "Give read the name of the variable", Severity.WARNING), "read");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        for (ShellWord word : command.args()) {
            if (ShellWords.only(word) instanceof WordPart.Parameter parameter
                    && parameter.isPlain()
                    && Numbers.isName(parameter.name())) {
                report.at(
                                word.range(),
                                "this sets the variable whose name is the value of " + parameter.name()
                                        + "; remove the $")
                        .fix(Fix.unsafe("Remove $", new TextEdit(word.range(), parameter.name())));
            }
        }
    }
}
