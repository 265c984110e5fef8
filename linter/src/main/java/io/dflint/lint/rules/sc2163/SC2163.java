package io.dflint.lint.rules.sc2163;

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

/** Finds `export $name`. */
public final class SC2163 extends ShellCommandRule {
    public SC2163() {
        super(RuleInfo.shellCheck("SC2163", "Export the variable itself", Severity.WARNING), "export");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        for (ShellWord word : command.args()) {
            if (ShellWords.only(word) instanceof WordPart.Parameter parameter
                    && parameter.isPlain()
                    && Numbers.isName(parameter.name())) {
                report.at(
                                word.range(),
                                "this exports the variable whose name is the value of " + parameter.name()
                                        + "; remove the $")
                        .fix(Fix.unsafe("Remove $", new TextEdit(word.range(), parameter.name())));
            }
        }
    }
}
