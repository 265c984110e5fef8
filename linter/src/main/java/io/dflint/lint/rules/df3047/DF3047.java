package io.dflint.lint.rules.df3047;

import io.dflint.lint.command.PowerShellText;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.facts.script.WindowsShell;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.model.Stage;
import io.dflint.syntax.CommandForm.ShellForm;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A RUN of several statements that PowerShell runs on after an error. */
public final class DF3047 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own(
                    "DF3047", "Stop PowerShell at the first failure", Severity.WARNING)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        Set<Stage> reported = Collections.newSetFromMap(new IdentityHashMap<>());
        for (RunScript run : input.facts().runs()) {
            Stage stage = run.stage();
            if (stage == null
                    || !(run.run().command() instanceof ShellForm)
                    || !run.run().header().heredocs().isEmpty()
                    || WindowsShell.of(run.instruction(), input.model()) != WindowsShell.POWERSHELL
                    || stops(input.model().scopeAt(run.instruction()).shell())) {
                continue;
            }
            PowerShellText text = new PowerShellText(run.run().header().rest());
            if (!text.handlesErrors() && text.hasStatements() && reported.add(stage)) {
                report.at(
                        run.instruction(),
                        run.instruction().name().sourceRange(),
                        "PowerShell goes on after an error, so only its last command can fail this RUN; put"
                                + " $ErrorActionPreference = 'Stop'; into SHELL, or at the start");
            }
        }
    }

    /** Reports whether a shell sets what happens after an error. */
    private static boolean stops(@Nullable List<String> shell) {
        if (shell != null) {
            for (String word : shell) {
                if (word.toLowerCase(Locale.ROOT).contains("erroractionpreference")) {
                    return true;
                }
            }
        }
        return false;
    }
}
