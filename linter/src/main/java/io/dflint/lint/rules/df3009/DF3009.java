package io.dflint.lint.rules.df3009;

import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.CommandSite;
import io.dflint.shell.Dialect;
import io.dflint.shell.ShellWord;
import io.dflint.syntax.CommandForm.ShellForm;

/** An instruction that became part of the RUN above it. */
public final class DF3009 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own("DF3009", "End a RUN before the next instruction", Severity.ERROR)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (RunScript run : input.facts().runs()) {
            if (!(run.run().command() instanceof ShellForm)
                    || !run.run().header().heredocs().isEmpty()) {
                continue;
            }
            Dialect dialect = run.scripts().isEmpty()
                    ? Dialect.OTHER
                    : run.scripts().getFirst().dialect();
            for (CommandSite site : run.commands()) {
                for (ShellWord word : site.command().words()) {
                    if (!isInstruction(word)) {
                        continue;
                    }
                    boolean isProgram =
                            word.range().start() == site.command().range().start();
                    if (isFirstInLine(input, run, word)) {
                        report.at(
                                run.instruction(),
                                word.range(),
                                word.text() + " is part of the RUN above, which continues here; remove the backslash"
                                        + (isProgram ? " and the operator at the end of the previous line" : ""));
                    } else if (isProgram && dialect.isShell()) {
                        report.at(
                                run.instruction(),
                                word.range(),
                                "the shell takes " + word.text() + " for the name of a program; start a new line with "
                                        + word.text() + " for the instruction");
                    }
                }
            }
        }
    }

    private static boolean isInstruction(ShellWord word) {
        if (word.parts().size() != 1) {
            return false;
        }
        return switch (word.text()) {
            case "FROM",
                    "RUN",
                    "CMD",
                    "ENTRYPOINT",
                    "COPY",
                    "ADD",
                    "ENV",
                    "ARG",
                    "LABEL",
                    "EXPOSE",
                    "VOLUME",
                    "USER",
                    "WORKDIR",
                    "ONBUILD",
                    "STOPSIGNAL",
                    "HEALTHCHECK",
                    "SHELL",
                    "MAINTAINER" -> !word.hasQuotes();
            default -> false;
        };
    }

    private static boolean isFirstInLine(LintInput input, RunScript run, ShellWord word) {
        String text = input.file().source().content();
        int at = word.range().start() - 1;
        while (at >= 0 && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at--;
        }
        return at > run.instruction().range().start() && text.charAt(at) == '\n';
    }
}
