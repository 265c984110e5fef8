package io.dflint.lint.rules.sc2001;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.kit.ShellWords;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Command;
import io.dflint.shell.Dialect;
import io.dflint.shell.Pipeline;
import io.dflint.shell.Redirection;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import java.util.List;

/** Finds `echo "$name" | sed` where the shell itself can replace text. */
public final class SC2001 extends ShellRule {
    public SC2001() {
        super(RuleInfo.shellCheck("SC2001", "Use ${name//old/new} instead of sed", Severity.STYLE), Shape.PIPELINE);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        List<Command> commands = ((Pipeline) place.node()).commands();
        if (script.dialect() == Dialect.SH || script.dialect() == Dialect.DASH) {
            return;
        }
        if (commands.size() == 2
                && commands.get(0) instanceof SimpleCommand echo
                && commands.get(1) instanceof SimpleCommand sed
                && echo.isNamed("echo")
                && echo.words().size() == 2
                && ShellWords.only(echo.words().get(1)) instanceof WordPart.Parameter
                && SedScripts.isSimple(sed)) {
            report.at(place.range(), "bash replaces text itself; write ${name//old/new}");
        } else if (commands.size() == 1
                && commands.get(0) instanceof SimpleCommand sed
                && sed.redirections().size() == 1
                && sed.redirections().getFirst().operator() == Redirection.Operator.HERE_STRING
                && ShellWords.only(sed.redirections().getFirst().target()) instanceof WordPart.Parameter
                && SedScripts.isSimple(sed)) {
            report.at(sed.range(), "bash replaces text itself; write ${name//old/new}");
        }
    }
}
