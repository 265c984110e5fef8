package io.dflint.lint.rules.df3034;

import io.dflint.instruction.FileTransfer;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.User;
import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.rule.Applicability;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.lint.rule.Shortened;
import io.dflint.model.Stage;
import io.dflint.text.LogicalText;
import io.dflint.text.TextEdit;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reports files owned by root among the steps of another user. */
public final class DF3034 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own("DF3034", "Give copied files to the user", Severity.INFO);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        Map<Instruction, ProgramCall> writers = writers(input.facts().calls());
        for (Stage stage : input.model().stages()) {
            List<FileTransfer> copies = new ArrayList<>();
            ProgramCall writer = null;
            for (Instruction instruction : stage.instructions()) {
                String user = input.model().scopeAt(instruction).user();
                if (instruction instanceof User) {
                    found(copies, writer, input, report);
                    copies.clear();
                    writer = null;
                } else if (user != null
                        && !isRoot(user)
                        && instruction instanceof FileTransfer transfer
                        && transfer.flag("chown") == null
                        && !isOfRoot(transfer, input)) {
                    copies.add(transfer);
                } else if (!copies.isEmpty() && writer == null) {
                    writer = writers.get(instruction);
                }
            }
            found(copies, writer, input, report);
        }
    }

    /** Reports whether files are copied to where users are not meant to write. */
    private static boolean isOfRoot(FileTransfer transfer, LintInput input) {
        for (LogicalText source : transfer.sources()) {
            // Scripts are programs, which root should own according to DF2107.
            if (source.toString().endsWith(".sh")) {
                return true;
            }
        }
        LogicalText to = transfer.destination();
        String path = to == null ? null : input.facts().value(transfer, to);
        return path == null
                || path.startsWith("/etc/")
                || path.startsWith("/usr/")
                || path.startsWith("/bin/")
                || path.startsWith("/sbin/")
                || path.startsWith("/lib/");
    }

    private static void found(List<FileTransfer> copies, @Nullable ProgramCall writer, LintInput input, Report report) {
        if (copies.isEmpty()) {
            return;
        }
        FileTransfer transfer = copies.getFirst();
        String user = String.valueOf(input.model().scopeAt(transfer).user());
        String effect =
                writer == null ? ", which may not change them" : ", so " + writer.program() + " may not change them";
        Report.Draft draft = report.at(
                transfer,
                transfer.name().sourceRange(),
                "the files belong to root although USER is " + Shortened.value(user) + effect + "; add --chown="
                        + Shortened.value(user));
        if (writer != null) {
            draft.related(writer.range(), "writes into the folder");
        }
        List<TextEdit> edits = new ArrayList<>(copies.size());
        for (FileTransfer copy : copies) {
            edits.add(TextEdit.insert(copy.name().sourceRange().end(), " --chown=" + user));
        }
        draft.fix(new Fix("Add --chown", Applicability.UNSAFE, edits));
    }

    private static boolean isRoot(String user) {
        // Windows users do not support --chown.
        return user.startsWith("Container")
                || user.equals("root")
                || user.equals("0")
                || user.startsWith("root:")
                || user.startsWith("0:");
    }

    /** Returns the first call of each RUN that writes to the working directory. */
    private static Map<Instruction, ProgramCall> writers(List<ProgramCall> calls) {
        Map<Instruction, ProgramCall> writers = new IdentityHashMap<>();
        for (ProgramCall call : calls) {
            if (call.isOf(
                    "npm", "yarn", "pnpm", "bun", "make", "mvn", "gradle", "composer", "bundle", "cargo", "mix")) {
                writers.putIfAbsent(call.instruction(), call);
            }
        }
        return writers;
    }
}
