package io.dflint.lint.rules.df3009;

import io.dflint.instruction.FileTransfer;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Volume;
import io.dflint.instruction.Workdir;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.facts.script.WindowsShell;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.CommandSite;
import io.dflint.shell.Dialect;
import io.dflint.shell.ShellWord;
import io.dflint.syntax.CommandForm.ShellForm;
import io.dflint.text.TextRange;

/** Reports instructions that became part of the RUN above them. */
public final class DF3009 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own(
                    "DF3009", "End an instruction before the next one", Severity.ERROR)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Instruction instruction : input.file().instructions()) {
            boolean hasPaths = instruction instanceof FileTransfer
                    || instruction instanceof Workdir
                    || instruction instanceof Volume;
            if (hasPaths && instruction.header().heredocs().isEmpty()) {
                checkPaths(input, instruction, report);
            }
        }
        for (RunScript run : input.facts().runs()) {
            if (!(run.run().command() instanceof ShellForm)
                    || !run.run().header().heredocs().isEmpty()) {
                continue;
            }
            if (WindowsShell.of(run.instruction(), input.model()) != null) {
                checkLines(input, run, report);
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

    /** Checks Windows paths that end with a backslash, which then continues the line. */
    private static void checkPaths(LintInput input, Instruction instruction, Report report) {
        String text = input.file().source().content();
        TextRange range = instruction.range();
        for (int line = text.indexOf('\n', range.start()); line >= 0 && line < range.end(); ) {
            int end = line + 1;
            while (end < range.end() && text.charAt(end) >= 'A' && text.charAt(end) <= 'Z') {
                end++;
            }
            String word = text.substring(line + 1, end);
            if (isInstruction(word) && end < range.end() && text.charAt(end) == ' ') {
                report.at(
                        instruction,
                        new TextRange(line + 1, end),
                        word + " is part of the " + instruction.name() + " above, which continues here; remove the "
                                + (input.file().escape() == '`' ? "backtick" : "backslash")
                                + " at the end of the previous line, or end a path with a slash");
            }
            line = text.indexOf('\n', end);
        }
    }

    /** Checks a script of PowerShell or cmd, which is not parsed, line by line. */
    private static void checkLines(LintInput input, RunScript run, Report report) {
        String text = input.file().source().content();
        TextRange range = run.instruction().range();
        for (int line = text.indexOf('\n', range.start()); line >= 0 && line < range.end(); ) {
            int start = line + 1;
            while (start < range.end() && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
                start++;
            }
            int end = start;
            while (end < range.end() && text.charAt(end) >= 'A' && text.charAt(end) <= 'Z') {
                end++;
            }
            String word = text.substring(start, end);
            // COPY is a command in both shells.
            if (isInstruction(word) && !word.equals("COPY") && end < range.end() && text.charAt(end) == ' ') {
                report.at(
                        run.instruction(),
                        new TextRange(start, end),
                        word + " is part of the RUN above, which continues here; remove the "
                                + (input.file().escape() == '`' ? "backtick" : "backslash")
                                + " at the end of the previous line");
            }
            line = text.indexOf('\n', start);
        }
    }

    private static boolean isInstruction(ShellWord word) {
        return word.parts().size() == 1 && isInstruction(word.text()) && !word.hasQuotes();
    }

    private static boolean isInstruction(String word) {
        return switch (word) {
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
                    "MAINTAINER" -> true;
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
