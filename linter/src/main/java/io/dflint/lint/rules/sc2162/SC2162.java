package io.dflint.lint.rules.sc2162;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;

/** Finds `read` without `-r`. */
public final class SC2162 extends ShellCommandRule {
    public SC2162() {
        super(RuleInfo.shellCheck("SC2162", "Use read -r", Severity.INFO), "read");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        for (int i = 1; i < command.words().size(); i++) {
            String text = command.words().get(i).text();
            if (!text.startsWith("-") || text.length() < 2) {
                break;
            }
            for (int at = 1; at < text.length(); at++) {
                char option = text.charAt(at);
                if (option == 'r') {
                    return;
                }
                if ("idnNptu".indexOf(option) >= 0 || option == 'a' && at + 1 == text.length()) {
                    boolean separate = at + 1 == text.length();
                    if (option == 't'
                            && (separate
                                    ? i + 1 < command.words().size()
                                            && command.words().get(i + 1).is("0")
                                    : text.endsWith("t0"))) {
                        return;
                    }
                    i += separate ? 1 : 0;
                    break;
                }
            }
        }
        TextRange name = command.words().getFirst().range();
        report.at(name, "read without -r removes backslashes from what it reads; add -r")
                .fix(Fix.unsafe("Add -r", TextEdit.insert(name.end(), " -r")));
    }
}
