package io.dflint.lint.rules.df3023;

import io.dflint.instruction.FileTransfer;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Run;
import io.dflint.lint.command.Modes;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.kit.Edits;
import io.dflint.lint.rule.Applicability;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.model.Stage;
import io.dflint.model.WorkingDirectory;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.call.CalledCommand;
import io.dflint.text.LogicalText;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A layer that repeats all files because their owner or mode changes. */
public final class DF3023 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own("DF3023", "Set the owner and mode in COPY", Severity.INFO)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Stage stage : input.model().stages()) {
            FileTransfer transfer = null;
            for (Instruction instruction : stage.instructions()) {
                if (instruction instanceof FileTransfer found) {
                    transfer = found;
                } else if (instruction instanceof Run run) {
                    if (transfer != null) {
                        check(run, transfer, input, report);
                    }
                    transfer = null;
                }
            }
        }
    }

    private static void check(Run run, FileTransfer transfer, LintInput input, Report report) {
        RunScript script = input.facts().run(run);
        // With other commands the layer is needed anyway.
        if (script == null || script.commands().size() != 1) {
            return;
        }
        List<CalledCommand> called =
                script.called().stream().filter(CalledCommand::last).toList();
        if (called.size() != 1) {
            return;
        }
        SimpleCommand command = called.getFirst().called().command();
        List<ShellWord> operands = command.operands();
        boolean owner = "chown".equals(command.program());
        String flag = owner ? "chown" : "chmod";
        if (!owner && !"chmod".equals(command.program())
                || !command.hasFlag("R", "recursive")
                || operands.size() != 2
                || transfer.flag(flag) != null) {
            return;
        }
        String value = operands.getFirst().literal();
        if (owner && value != null && value.endsWith(":")) {
            // The group of the user, which COPY gives where it gets none.
            value = value.substring(0, value.length() - 1);
        }
        WorkingDirectory path = samePath(operands.getLast(), run, transfer, input);
        if (value == null
                || value.isEmpty()
                || value.startsWith(":")
                || !owner && Modes.octal(value) < 0
                || path == null) {
            return;
        }
        report(
                run,
                command,
                transfer,
                "--" + flag + "=" + value,
                Existing.before(transfer, path, input),
                input,
                report);
    }

    private static void report(
            Run run,
            SimpleCommand command,
            FileTransfer transfer,
            String option,
            Existing existing,
            LintInput input,
            Report report) {
        String use = "use " + transfer.name() + " " + option;
        Report.Draft draft = report.at(
                        run,
                        command.range(),
                        command.program() + " writes all files once more into a new layer; "
                                + switch (existing) {
                                    case NOTHING -> use;
                                    case FOLDER -> use + ", and no -R for the folder itself";
                                    case FILES -> use + ", and the same for the files that are there already";
                                })
                .related(transfer.name().sourceRange(), "copied here");
        TextEdit remainder = existing == Existing.NOTHING
                ? Edits.remove(input.file().source(), run)
                : existing == Existing.FOLDER ? withoutRecursion(command) : null;
        if (remainder != null) {
            draft.fix(new Fix(
                    "Use " + option,
                    Applicability.UNSAFE,
                    List.of(TextEdit.insert(transfer.name().sourceRange().end(), " " + option), remainder)));
        }
    }

    /** Leaves the command for the folder alone; null if -R is given together with other options. */
    private static @Nullable TextEdit withoutRecursion(SimpleCommand command) {
        List<ShellWord> words = command.words();
        for (int i = 1; i + 1 < words.size(); i++) {
            if (words.get(i).is("-R") || words.get(i).is("--recursive")) {
                return TextEdit.delete(new TextRange(
                        words.get(i).range().start(), words.get(i + 1).range().start()));
            }
        }
        return null;
    }

    /** The path of a command if it is where the files were copied to; null otherwise. */
    private static @Nullable WorkingDirectory samePath(
            ShellWord path, Run run, FileTransfer transfer, LintInput input) {
        LogicalText to = transfer.destination();
        String destination = to == null ? null : input.facts().value(transfer, to);
        String changed = path.literal();
        if (destination == null || changed == null) {
            return null;
        }
        WorkingDirectory resolved = input.model().scopeAt(transfer).workdir().resolve(destination);
        boolean same = resolved.equals(input.model().scopeAt(run).workdir().resolve(changed));
        return same ? resolved : null;
    }
}
