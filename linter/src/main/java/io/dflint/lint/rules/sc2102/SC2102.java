package io.dflint.lint.rules.sc2102;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds sets such as `[10-15]`, in which a character occurs twice. */
public final class SC2102 extends ShellRule {
    public SC2102() {
        super(RuleInfo.shellCheck("SC2102", "Ranges match one character", Severity.INFO), Shape.GLOB);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        if (!(place.node() instanceof WordPart.Glob glob)
                || glob.pattern().length() < 4
                || !(place.parent() instanceof ShellWord)) {
            return;
        }
        String pattern = glob.pattern();
        if (pattern.startsWith("[")
                && !pattern.startsWith("[[")
                && hasDouble(pattern)
                && place.word() != null
                && place.word().parent() instanceof SimpleCommand command
                && !command.isNamed("tr")) {
            report.at(
                    place.range(),
                    Character.isDigit(pattern.charAt(1))
                            ? "brackets match one character, not a number; write {10..15} in bash, or name each"
                            : "brackets match one character, not a word; quote them if they are meant as they stand");
        }
    }

    private static boolean hasDouble(String pattern) {
        if (pattern.contains("[:")) {
            return false;
        }
        for (int i = 1; i + 1 < pattern.length(); i++) {
            if (pattern.charAt(i) != '-' && pattern.indexOf(pattern.charAt(i), i + 1) > 0) {
                return true;
            }
        }
        return false;
    }
}
