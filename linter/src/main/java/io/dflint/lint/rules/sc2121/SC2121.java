package io.dflint.lint.rules.sc2121;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.lint.rule.Shortened;
import io.dflint.shell.ShellName;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;

/** Finds `set name=value`. */
public final class SC2121 extends ShellCommandRule {
    public SC2121() {
        super(
                RuleInfo.shellCheck("SC2121", "Assign without set", Severity.WARNING)
                        .inDefault(),
                "set");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        if (command.words().size() > 1) {
            String text = command.words().get(1).text();
            int end = ShellName.end(text, 0, text.length());
            boolean several = command.words().size() > 2 && end == text.length();
            boolean assigns = end > 0 && end < text.length() && text.charAt(end) == '=';
            if (assigns || several && !report.isStrict()) {
                report.at(
                        command.words().get(1).range(),
                        assigns
                                ? "set does not assign variables; write " + Shortened.value(text) + " alone"
                                : "set replaces $1, $2 and so on; write set -- before them, or NAME=VALUE for a variable");
            }
        }
    }
}
