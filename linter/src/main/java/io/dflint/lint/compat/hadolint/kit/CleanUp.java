package io.dflint.lint.compat.hadolint.kit;

import io.dflint.lint.facts.script.RunScript;
import io.dflint.shell.CommandSite;
import io.dflint.shell.SimpleCommand;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whether a RUN removes what its installations leave behind, for hadolint. */
public final class CleanUp {
    private CleanUp() {}

    /**
     * The first command that installs, if the first that cleans up comes before it; null otherwise.
     *
     * @param ownCommand whether a command that installs and looks like a clean-up too is one
     */
    public static @Nullable CommandSite missing(
            RunScript run, Predicate<SimpleCommand> installs, Predicate<SimpleCommand> cleans, boolean ownCommand) {
        List<CommandSite> sites = run.calls();
        int install = first(sites, installs);
        if (install < 0) {
            return null;
        }
        int clean = first(sites, cleans);
        return clean < install || clean == install && !ownCommand ? sites.get(install) : null;
    }

    private static int first(List<CommandSite> sites, Predicate<SimpleCommand> wanted) {
        for (int i = 0; i < sites.size(); i++) {
            if (wanted.test(sites.get(i).command())) {
                return i;
            }
        }
        return -1;
    }

    /** hadolint is content with {@code rm -rf} of anything. */
    public static boolean removes(SimpleCommand command, String pattern) {
        return "rm".equals(command.program()) && command.hasArg("-rf", pattern);
    }
}
