package io.dflint.lint.rules.sc2324;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Numbers;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Assignment;
import io.dflint.shell.Dialect;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import java.util.List;

/** Finds numbers that are appended as text. */
public final class SC2324 extends ShellRule {
    public SC2324() {
        super(RuleInfo.shellCheck("SC2324", "Add numbers with (( ))", Severity.WARNING), Shape.ASSIGNMENT);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        Assignment assignment = (Assignment) place.node();
        ShellWord value = assignment.value();
        if (assignment.append()
                && value != null
                && !value.hasQuotes()
                && assignment.index() == null
                && Numbers.isWhole(value.text())
                && script.dialect() != Dialect.SH
                && script.dialect() != Dialect.DASH
                && place.parent() instanceof SimpleCommand command
                && command.words().isEmpty()
                && !isInteger(assignment.name(), script)) {
            report.at(
                    assignment.nameRange(),
                    "+= appends the digits as text; write ((" + assignment.name() + " += " + value.text() + "))");
        }
    }

    /** Reports whether some command declares the variable as an integer. */
    private static boolean isInteger(String name, ShellScript script) {
        for (String declaring : List.of("declare", "typeset", "local")) {
            for (Place place : script.tree().named(declaring)) {
                SimpleCommand command = (SimpleCommand) place.node();
                if (command.hasFlag("i") && declares(command, name)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean declares(SimpleCommand command, String name) {
        for (ShellWord word : command.args()) {
            if (word.text().equals(name) || word.text().startsWith(name + "=")) {
                return true;
            }
        }
        return false;
    }
}
