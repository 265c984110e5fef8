package io.dflint.lint.rules.sc2123;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Assignment;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Quoting;
import io.dflint.shell.flow.Shape;
import java.util.List;

/** Finds assignments that replace `PATH`. */
public final class SC2123 extends ShellRule {
    public SC2123() {
        super(RuleInfo.shellCheck("SC2123", "Do not overwrite PATH", Severity.WARNING), Shape.ASSIGNMENT);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        Assignment assignment = (Assignment) place.node();
        if (!assignment.name().equals("PATH")
                || assignment.append()
                || assignment.index() != null
                || Quoting.isArgument(place)
                || assignment.value() == null) {
            return;
        }
        boolean alone = place.parent() instanceof SimpleCommand command
                && command.words().isEmpty();
        ShellWord value = assignment.value();
        StringBuilder text = new StringBuilder();
        append(value.parts(), text);
        boolean one = text.indexOf(":") < 0;
        boolean system = text.indexOf("/bin") >= 0 || text.indexOf("/sbin") >= 0;
        if (alone && one && !system && (text.indexOf("/") >= 0 || value.literal() != null)) {
            report.at(
                    assignment.nameRange(),
                    "PATH is where the shell looks for programs, and they are not found any more; use another name, or add $PATH");
        }
    }

    private static void append(List<WordPart> parts, StringBuilder out) {
        for (WordPart part : parts) {
            switch (part) {
                case WordPart.Text text -> out.append(text.value());
                case WordPart.DoubleQuoted quoted -> append(quoted.parts(), out);
                default -> {}
            }
        }
    }
}
