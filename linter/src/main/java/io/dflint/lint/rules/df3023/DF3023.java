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

/** Reports layers that duplicate files because their owner or mode changes. */
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
            List<Instruction> instructions = stage.instructions();
            int transfers = 0;
            for (int at = 0; at < instructions.size(); at++) {
                if (instructions.get(at) instanceof FileTransfer) {
                    transfers++;
                } else if (instructions.get(at) instanceof Run run && transfers > 0) {
                    check(run, at, stage, input, report);
                }
            }
        }
    }

    private static void check(Run run, int place, Stage stage, LintInput input, Report report) {
        RunScript script = input.facts().run(run);
        // With other commands, the layer is needed anyway.
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
        String changed = operands.size() == 2 ? operands.getLast().literal() : null;
        if (!owner && !"chmod".equals(command.program()) || !command.hasFlag("R", "recursive") || changed == null) {
            return;
        }
        String value = operands.getFirst().literal();
        if (owner && value != null && value.endsWith(":")) {
            // The group of the user, which COPY uses if none is given.
            value = value.substring(0, value.length() - 1);
        }
        if (value == null || value.isEmpty() || value.startsWith(":") || !owner && Modes.octal(value) < 0) {
            return;
        }
        WorkingDirectory path = input.model().scopeAt(run).workdir().resolve(changed);
        int at = transferTo(path, place, stage.instructions(), input, report);
        if (at >= 0 && stage.instructions().get(at) instanceof FileTransfer transfer && transfer.flag(flag) == null) {
            Existing existing = Existing.beside(at, place, stage, path, input);
            report(run, command, transfer, "--" + flag + "=" + value, existing, input, report);
        }
    }

    /** Returns the index of the last instruction before a place that copies to a path, or -1. */
    private static int transferTo(
            WorkingDirectory path, int place, List<Instruction> instructions, LintInput input, Report report) {
        for (int at = place - 1; at >= Math.max(0, place - Existing.MOST_INSTRUCTIONS); at--) {
            report.step();
            if (instructions.get(at) instanceof FileTransfer transfer && isTo(path, transfer, input)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isTo(WorkingDirectory path, FileTransfer transfer, LintInput input) {
        LogicalText to = transfer.destination();
        String destination = to == null ? null : input.facts().value(transfer, to);
        return destination != null
                && input.model()
                        .scopeAt(transfer)
                        .workdir()
                        .resolve(destination)
                        .equals(path);
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
                                    case FILES -> use + ", and set the owner of the other files where they are written";
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

    /** Returns the edit that removes -R, or null if -R is combined with other options. */
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
}
