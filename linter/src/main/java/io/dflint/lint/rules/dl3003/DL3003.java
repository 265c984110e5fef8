package io.dflint.lint.rules.dl3003;

import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.kit.CommandRule;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.CommandSite;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import java.util.List;

/** Reports changes of the directory with cd where WORKDIR would be clearer. */
public final class DL3003 extends CommandRule {
    public DL3003() {
        super(
                RuleInfo.hadolint("DL3003", "Use WORKDIR to change the directory", Severity.WARNING)
                        .inDefault()
                        .sameAs("trivy:DS-0013", "kics:f4a6bcd3"),
                "cd");
    }

    @Override
    protected void check(RunScript run, CommandSite site, LintInput input, Report report) {
        SimpleCommand command = site.command();
        if (!"cd".equals(command.program())) {
            return;
        }
        // In the middle of a script, cd is often the only way.
        if (isWholeStep(run, site)) {
            report.at(
                    run.instruction(),
                    command.range(),
                    "cd applies to this RUN only; use WORKDIR "
                            + (command.args().isEmpty()
                                    ? "PATH"
                                    : command.args().getFirst().text())
                            + " before it, or pass the path to the commands");
        }
    }

    /** Reports whether the entire RUN works in the directory: it begins with cd to an absolute path. */
    private static boolean isWholeStep(RunScript run, CommandSite site) {
        List<ShellWord> args = site.command().args();
        boolean first = !run.commands().isEmpty()
                && run.commands()
                        .getFirst()
                        .command()
                        .range()
                        .equals(site.command().range());
        return first
                && site.enclosure() == null
                && args.size() == 1
                && args.getFirst().text().startsWith("/");
    }
}
