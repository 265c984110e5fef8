package io.dflint.lint.rules.sc2146;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;
import java.util.List;

/** Finds `-o` before an action of `find` without parentheses. */
public final class SC2146 extends ShellCommandRule {
    public SC2146() {
        super(RuleInfo.shellCheck("SC2146", "Group the tests of find", Severity.WARNING), "find");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        List<ShellWord> args = command.args();
        boolean or = false;
        for (ShellWord word : args) {
            String text = word.text();
            if (text.contains("(") || text.equals("-a") || text.equals(",")) {
                return;
            }
            if (or && isAction(text)) {
                report.at(word.range(), "this belongs to the tests after the last -o only; put the tests in \\( \\)");
                return;
            }
            or |= text.equals("-o") || text.equals("-or");
        }
    }

    private static boolean isAction(String text) {
        return switch (text) {
            case "-exec", "-execdir", "-delete", "-print", "-print0" -> true;
            default -> false;
        };
    }
}
