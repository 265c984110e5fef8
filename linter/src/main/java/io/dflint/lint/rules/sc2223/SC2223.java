package io.dflint.lint.rules.sc2223;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellEdits;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;

/** Finds `: ${name:=value}` without quotes. */
public final class SC2223 extends ShellCommandRule {
    public SC2223() {
        super(RuleInfo.shellCheck("SC2223", "Quote the default of a variable", Severity.INFO), ":");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        for (ShellWord word : command.args()) {
            for (WordPart part : word.parts()) {
                if (part instanceof WordPart.Parameter parameter
                        && (parameter.operator().equals(":=")
                                || parameter.operator().equals("="))) {
                    report.at(
                                    part.range(),
                                    "the value is split and its globs are replaced for nothing; put it in double quotes")
                            .fix(ShellEdits.quote(script, new Place(part, new Place(word, place))));
                }
            }
        }
    }
}
