package io.dflint.lint.rules.sc2021;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;

/** Finds sets such as `[a-z]` as arguments of `tr`. */
public final class SC2021 extends ShellCommandRule {
    public SC2021() {
        super(RuleInfo.shellCheck("SC2021", "Do not put ranges of tr in brackets", Severity.INFO), "tr");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        for (ShellWord word : command.args()) {
            String text = word.literal();
            if (text != null
                    && !word.hasGlob()
                    && text.startsWith("[")
                    && text.endsWith("]")
                    && text.length() > 2
                    && text.indexOf('*') < 0
                    && !text.contains("[:")
                    && !text.contains("[=")) {
                report.at(
                        word.range(),
                        "tr takes the brackets themselves for characters to replace; write the range without them");
            }
        }
    }
}
