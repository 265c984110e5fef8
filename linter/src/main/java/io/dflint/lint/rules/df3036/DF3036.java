package io.dflint.lint.rules.df3036;

import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.facts.script.WindowsShell;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Script;
import io.dflint.syntax.CommandForm;
import io.dflint.syntax.CommandForm.ExecForm;
import io.dflint.syntax.CommandForm.ShellForm;
import io.dflint.syntax.Heredoc;
import io.dflint.text.LogicalText;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reports unbalanced quotes and brackets in scripts of PowerShell and cmd. */
public final class DF3036 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own(
                    "DF3036", "Close quotes and brackets in PowerShell and cmd", Severity.ERROR)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (RunScript run : input.facts().runs()) {
            CommandForm form = run.run().command();
            if (form instanceof ShellForm shell) {
                shellForm(input, run, shell, report);
            } else if (form instanceof ExecForm exec) {
                LogicalText script = powerShell(exec);
                if (script != null) {
                    report(run, script, PowerShellBalance.of(script), report);
                }
            }
        }
    }

    private static void shellForm(LintInput input, RunScript run, ShellForm form, Report report) {
        WindowsShell shell = WindowsShell.of(run.instruction(), input.model());
        if (shell == null || isBourne(run)) {
            return;
        }
        List<Heredoc> heredocs = run.run().header().heredocs();
        if (heredocs.size() > 1) {
            return;
        }
        LogicalText text =
                heredocs.isEmpty() ? form.script() : heredocs.getFirst().content();
        Imbalance found = shell == WindowsShell.CMD ? null : PowerShellBalance.of(text);
        if (shell != WindowsShell.POWERSHELL && (shell == WindowsShell.CMD || found != null)) {
            found = CmdBalance.of(text);
        }
        report(run, text, found, report);
    }

    /** Reports whether a comment or the first line of the script shows that it is for a Bourne shell. */
    private static boolean isBourne(RunScript run) {
        for (Script script : run.scripts()) {
            if (script.dialect().isShell()) {
                return true;
            }
        }
        return false;
    }

    private static void report(RunScript run, LogicalText text, @Nullable Imbalance found, Report report) {
        report.step();
        if (found != null) {
            report.at(run.instruction(), text.sourceRange(found.offset(), found.offset() + 1), found.message());
        }
    }

    /**
     * Returns the script in {@code ["powershell", "-Command", "script"]}, or null if the command is not of this form.
     */
    private static @Nullable LogicalText powerShell(ExecForm exec) {
        List<LogicalText> words = exec.words();
        if (words.size() < 2 || WindowsShell.of(words.getFirst().toString()) != WindowsShell.POWERSHELL) {
            return null;
        }
        String before = words.get(words.size() - 2).toString().toLowerCase(Locale.ROOT);
        return before.equals("-command") || before.equals("-c") ? words.getLast() : null;
    }
}
