package io.dflint.lint.rules.sc2185;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;
import io.dflint.text.TextEdit;

/** Finds `find` without a path. */
public final class SC2185 extends ShellCommandRule {
    public SC2185() {
        super(RuleInfo.shellCheck("SC2185", "Give find a path", Severity.INFO), "find");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        for (ShellWord word : command.args()) {
            String text = word.text();
            if (!text.startsWith("-") || word.hasQuotes() && !text.startsWith("-")) {
                return;
            }
            if (text.length() > 2 && !text.startsWith("-O") && !text.startsWith("-D")) {
                break;
            }
        }
        report.at(
                        command.words().getFirst().range(),
                        "find without a path works with GNU only; write find . with what follows")
                .fix(fix(command));
    }

    /** Adds the current directory after the options that precede the path. */
    private static Fix fix(SimpleCommand command) {
        ShellWord before = command.words().getFirst();
        for (ShellWord word : command.args()) {
            if (word.text().length() > 2
                    && !word.text().startsWith("-O")
                    && !word.text().startsWith("-D")) {
                break;
            }
            before = word;
        }
        return Fix.safe("Add .", TextEdit.insert(before.range().end(), " ."));
    }
}
