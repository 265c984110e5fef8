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

/** The package lists that {@code apt-get update} downloads. */
public final class AptLists {
    /** The directory that contains them. */
    public static final String FOLDER = "/var/lib/apt/lists";

    /** The subcommands of apt that read them. */
    private static final String[] USES = {
        "install", "reinstall", "upgrade", "full-upgrade", "dist-upgrade", "build-dep", "source", "download", "satisfy"
    };

    private AptLists() {}

    /** Reports whether a command of apt reads them. */
    public static boolean isUsedBy(SimpleCommand apt) {
        return apt.hasArg(USES);
    }

    /** Returns the RUNs with lists that a later RUN may use, including later RUNs of scripts. */
    public static LaterUses laterUses(LintInput input) {
        Set<String> copied = copiedNames(input);
        return new LaterUses(
                input,
                IndexUpdates::isUpdate,
                call -> isApt(call)
                        ? isUsedBy(call.site().command())
                        : IndexUpdates.mayUseIndex(call) || copied.contains(call.program()));
    }

    /**
     * Returns the names of the files that the Dockerfile copies. One in a directory of PATH could be a program that
     * installs packages.
     */
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
     * Returns the fix that removes the lists at the end of a RUN.
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
