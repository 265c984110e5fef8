package io.dflint.lint.rules.df3008;

import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.CommandSite;
import io.dflint.shell.Script;
import io.dflint.shell.ShellWord;
import io.dflint.shell.Statement;
import io.dflint.syntax.Heredoc;
import io.dflint.text.LogicalText;
import io.dflint.text.TextEdit;
import java.util.List;

/** Reports scripts in heredocs that continue when a command fails. */
public final class DF3008 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own("DF3008", "Stop a heredoc at the first failure", Severity.WARNING)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (RunScript run : input.facts().runs()) {
            List<Heredoc> heredocs = run.run().header().heredocs();
            if (heredocs.size() != 1 || run.scripts().isEmpty()) {
                continue;
            }
            Script body = run.scripts().getLast();
            boolean alone = run.scripts().size() == 1;
            if (alone ? !isBody(body, heredocs.getFirst()) || shellStops(input, run) : startedToStop(run)) {
                continue;
            }
            Statement first = ErrorExit.unguarded(body);
            if (first != null) {
                found(input, run, heredocs.getFirst(), first, report);
            }
        }
    }

    private static void found(LintInput input, RunScript run, Heredoc heredoc, Statement first, Report report) {
        LogicalText text = heredoc.body();
        int start = 0;
        if (text.toString().startsWith("#!")) {
            start = text.indexOf('\n', 0) + 1;
        }
        report.at(
                        run.instruction(),
                        heredoc.range(),
                        "the step continues if a command of this heredoc other than the last fails; start it with set -e")
                .related(first.range(), "a failure here is ignored")
                .fix(Fix.unsafe(
                        "Start with set -e",
                        TextEdit.insert(
                                text.sourceOffset(start),
                                "set -e" + input.file().source().lineEnding())));
    }

    private static boolean isBody(Script script, Heredoc heredoc) {
        return heredoc.body().length() > 0
                && script.range().start() >= heredoc.body().sourceOffset(0);
    }

    private static boolean shellStops(LintInput input, RunScript run) {
        List<String> shell = input.model().scopeAt(run.instruction()).shell();
        if (shell != null) {
            for (String word : shell) {
                if (ErrorExit.isFlag(word) || word.equals("errexit")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Handles {@code RUN bash -e <<EOF}. */
    private static boolean startedToStop(RunScript run) {
        for (CommandSite site : run.scripts().getFirst().commands()) {
            for (ShellWord word : site.command().words()) {
                if (ErrorExit.isFlag(word.text()) || word.is("errexit")) {
                    return true;
                }
            }
        }
        return false;
    }
}
