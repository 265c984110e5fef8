package io.dflint.lint.kit;

import io.dflint.instruction.FileTransfer;
import io.dflint.instruction.Instruction;
import io.dflint.lint.command.IndexUpdates;
import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.shell.CommandSite;
import io.dflint.shell.SimpleCommand;
import io.dflint.syntax.Heredoc;
import io.dflint.text.LogicalText;
import io.dflint.text.TextEdit;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lists of packages that {@code apt-get update} downloads. */
public final class AptLists {
    /** Where they are. */
    public static final String FOLDER = "/var/lib/apt/lists";

    /** What apt does with them. */
    private static final String[] USES = {
        "install", "reinstall", "upgrade", "full-upgrade", "dist-upgrade", "build-dep", "source", "download", "satisfy"
    };

    private AptLists() {}

    /** Whether a command of apt needs them. */
    public static boolean isUsedBy(SimpleCommand apt) {
        return apt.hasArg(USES);
    }

    /** The RUNs whose lists a later one may use, scripts among them. */
    public static LaterUses laterUses(LintInput input) {
        Set<String> copied = copiedNames(input);
        return new LaterUses(
                input,
                IndexUpdates::isUpdate,
                call -> isApt(call)
                        ? isUsedBy(call.site().command())
                        : IndexUpdates.mayUseIndex(call) || copied.contains(call.program()));
    }

    /** The names of what the file copies: one in a folder of PATH may be a program that installs. */
    private static Set<String> copiedNames(LintInput input) {
        Set<String> names = new HashSet<>();
        for (Instruction instruction : input.file().instructions()) {
            if (instruction instanceof FileTransfer transfer) {
                for (LogicalText source : transfer.sources()) {
                    names.add(name(source));
                }
                if (transfer.destination() != null) {
                    names.add(name(transfer.destination()));
                }
                for (Heredoc heredoc : transfer.header().heredocs()) {
                    names.add(heredoc.name());
                }
            }
        }
        return names;
    }

    private static String name(LogicalText path) {
        String text = path.toString();
        return text.substring(text.lastIndexOf('/') + 1);
    }

    private static boolean isApt(ProgramCall call) {
        return call.isOf("apt-get", "apt", "aptitude");
    }

    /**
     * The fix that ends a RUN with the removal of its lists.
     *
     * @return null if the removal cannot be appended
     */
    public static @Nullable Fix removal(RunScript run, CommandSite update, LaterUses later) {
        TextEdit append = CleanUp.append(run, update, "rm -rf " + FOLDER + "/*");
        if (append == null) {
            return null;
        }
        String title = "Remove the lists at the end";
        return later.contains(run) ? Fix.unsafe(title, append) : Fix.safe(title, append);
    }
}
