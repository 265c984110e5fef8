package io.dflint.lint.rules.jsonargsrecommended;

import io.dflint.instruction.Cmd;
import io.dflint.instruction.Entrypoint;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Shell;
import io.dflint.lint.facts.check.CheckStep;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.model.Stage;
import io.dflint.syntax.CommandForm;
import io.dflint.text.TextRange;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Reports commands of containers in a form in which they do not receive signals. */
public final class JSONArgsRecommended implements Rule {
    private static final RuleInfo INFO = RuleInfo.docker(
                    "JSONArgsRecommended", "Use the exec form of CMD and ENTRYPOINT", Severity.WARNING)
            .shadowedBy("DL3025");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        Set<Stage> withShell = Collections.newSetFromMap(new IdentityHashMap<>());
        for (CheckStep step : input.facts().checkRun().steps()) {
            Stage stage = step.stage();
            if (stage.parent() != null && withShell.contains(stage.parent()) || step.instruction() instanceof Shell) {
                withShell.add(stage);
            }
            if (!step.instruction().header().json() && !withShell.contains(stage)) {
                check(step, report);
            }
        }
    }

    private static void check(CheckStep step, Report report) {
        Instruction instruction = step.instruction();
        CommandForm command;
        if (instruction instanceof Cmd cmd) {
            command = cmd.command();
        } else if (instruction instanceof Entrypoint entrypoint) {
            command = entrypoint.command();
        } else {
            return;
        }
        TextRange range = command == null ? instruction.name().sourceRange() : command.range();
        report.at(
                step.place(),
                range,
                instruction.name()
                        + ": the program does not receive signals such as SIGTERM; use the exec form, or set SHELL");
    }
}
