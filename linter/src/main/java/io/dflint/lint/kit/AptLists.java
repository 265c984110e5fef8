package io.dflint.lint.kit;

import io.dflint.lint.command.IndexUpdates;
import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.shell.CommandSite;
import io.dflint.shell.SimpleCommand;
import io.dflint.text.TextEdit;
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
        return new LaterUses(
                input,
                IndexUpdates::isUpdate,
                call -> isApt(call) ? isUsedBy(call.site().command()) : IndexUpdates.mayUseIndex(call));
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
