package io.dflint.lint.rules.df3021;

import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.CommandSite;
import io.dflint.shell.ShellOperator;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.call.CalledCommand;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;

/** Reports commands run in the background that were meant to run first. */
public final class DF3021 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own(
                    "DF3021", "Join commands with && and not with &", Severity.WARNING)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (RunScript run : input.facts().runs()) {
            boolean waits = false;
            for (CalledCommand called : run.called()) {
                waits |= called.called().command().isNamed("wait", "sleep", "kill", "until");
            }
            if (!waits) {
                check(run, report);
            }
        }
    }

    private static void check(RunScript run, Report report) {
        TextRange before = null;
        for (CalledCommand called : run.called()) {
            CommandSite site = called.site();
            if (!called.last() || site.command().range().equals(before)) {
                continue;
            }
            // The command that find runs follows find itself.
            before = site.command().range();
            SimpleCommand command = called.called().command();
            ShellOperator ampersand = site.statement().terminator();
            if (ampersand != null
                    && site.statement().isBackground()
                    && site.listIndex() + 1 < site.list().statements().size()
                    && site.statementIndex() + 1 == site.statement().pipelines().size()
                    && site.pipelineIndex() == 0
                    && !site.pipeline().isPiped()
                    && ends(command)) {
                TextRange place = ampersand.range();
                report.at(
                                run.instruction(),
                                place,
                                "& starts the next command while " + command.program()
                                        + " still runs, and ignores its failure; write &&")
                        .fix(Fix.unsafe("Replace & with &&", new TextEdit(place, "&&")));
            }
        }
    }

    /** Reports whether a program does its work and ends, so that there is no reason to run it in the background. */
    private static boolean ends(SimpleCommand command) {
        String program = command.program();
        return program != null
                && switch (program) {
                    case "apt-get", "apt", "apk", "yum", "dnf", "microdnf", "zypper", "dpkg", "rpm" -> true;
                    case "pip", "pip3", "npm", "yarn", "pnpm", "gem", "bundle", "composer" -> true;
                    case "mkdir", "cp", "mv", "rm", "ln", "chmod", "chown", "touch", "sed", "echo", "cd", "export" ->
                        true;
                    case "tar", "unzip", "gunzip", "curl", "wget", "git", "make", "cmake", "useradd", "adduser" -> true;
                    case "groupadd", "addgroup", "usermod", "locale-gen", "update-ca-certificates", "ldconfig" -> true;
                    default -> false;
                };
    }
}
