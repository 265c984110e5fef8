package io.dflint.lint.rules.sc2204;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Command;
import io.dflint.shell.CommandList;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import org.jspecify.annotations.Nullable;

/** Finds tests in `( )`. */
public final class SC2204 extends ShellRule {
    public SC2204() {
        super(RuleInfo.shellCheck("SC2204", "Use [ ] for tests", Severity.ERROR), Shape.SUBSHELL);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        Command.Subshell subshell = (Command.Subshell) place.node();
        if (first(subshell) instanceof SimpleCommand command && isUnaryTest(command)) {
            report.at(subshell.range(), "( ) runs commands in a subshell; use [ ] for a test");
        }
    }

    private static @Nullable Command first(Command.Subshell subshell) {
        CommandList body = subshell.body();
        return body.isEmpty()
                ? null
                : body.statements().getFirst().pipelines().getFirst().commands().getFirst();
    }

    /** Reports whether the name of a command is a dash and a letter. */
    private static boolean isUnaryTest(SimpleCommand command) {
        String name = command.name();
        return name != null && name.length() == 2 && name.charAt(0) == '-' && Character.isLetter(name.charAt(1));
    }
}
