package io.dflint.lint.rules.df2109;

import io.dflint.instruction.FileTransfer;
import io.dflint.instruction.Instruction;
import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.kit.InnermostPlaces;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellScope.Field;
import io.dflint.syntax.Heredoc;
import org.jspecify.annotations.Nullable;

/** Reports accounts that anyone can log in to. */
public final class DF2109 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own(
                    "DF2109", "Do not allow logins without a password or as root", Severity.WARNING)
            .inDefault()
            .inSecurity();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        InnermostPlaces places = new InnermostPlaces();
        for (ProgramCall call : input.facts().calls()) {
            String problem = problem(call);
            if (problem != null) {
                places.add(call.range(), place -> report.at(call.instruction(), place, problem));
            }
        }
        places.finish();
        for (Instruction instruction : input.file().instructions()) {
            if (instruction instanceof FileTransfer) {
                for (Heredoc heredoc : instruction.header().heredocs()) {
                    String setting = Logins.setting(heredoc.body().toString());
                    if (setting != null) {
                        report.at(instruction, heredoc, setting + ADVICE);
                    }
                }
            }
        }
    }

    private static final String ADVICE = "; use docker exec, or keys and an unprivileged user";

    private static @Nullable String problem(ProgramCall call) {
        switch (call.program()) {
            case "passwd":
                return call.has("-d", "--delete")
                        ? "passwd -d removes the password, so anyone can log in as this user; use passwd -l to lock the account"
                        : null;
            case "usermod", "useradd", "adduser":
                Field password = call.optionValue("-p", "--password");
                return password != null && password.known() && password.text().isEmpty()
                        ? "the user has an empty password, so anyone can log in; leave -p out, which locks the password"
                        : null;
            case "echo", "printf", "sed", "cat", "tee":
                for (Field argument : call.arguments()) {
                    String setting = Logins.setting(argument.text());
                    if (setting != null) {
                        return setting + ADVICE;
                    }
                }
                return null;
            default:
                return null;
        }
    }
}
