package io.dflint.lint.rules.sc2147;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Assignment;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import java.util.List;

/** Finds a quoted `~` in `PATH`. */
public final class SC2147 extends ShellRule {
    public SC2147() {
        super(RuleInfo.shellCheck("SC2147", "Use $HOME in PATH", Severity.WARNING), Shape.ASSIGNMENT);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        Assignment assignment = (Assignment) place.node();
        if (assignment.name().equals("PATH")
                && assignment.value() != null
                && hasTilde(assignment.value().parts())) {
            report.at(
                    assignment.nameRange(),
                    "a quoted ~ in PATH is not expanded, and few programs expand it; use $HOME");
        }
    }

    private static boolean hasTilde(List<WordPart> parts) {
        for (WordPart part : parts) {
            boolean found = switch (part) {
                case WordPart.DoubleQuoted quoted -> hasTildeText(quoted.parts());
                case WordPart.SingleQuoted quoted -> quoted.value().contains("~");
                default -> false;
            };
            if (found) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasTildeText(List<WordPart> parts) {
        for (WordPart part : parts) {
            if (part instanceof WordPart.Literal literal && literal.value().contains("~")) {
                return true;
            }
        }
        return false;
    }
}
