package io.dflint.lint.compat.hadolint.kit;

import io.dflint.lint.facts.script.RunScript;
import io.dflint.shell.CommandSite;
import io.dflint.shell.SimpleCommand;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Checks whether a RUN removes what its package managers leave behind, with hadolint's behaviour. */
public final class CleanUp {
    private CleanUp() {}

    /**
     * Returns the first command that installs if the first clean-up precedes it or is missing, or else null.
     *
     * @param ownCommand whether a command that both installs and cleans up counts as its own clean-up
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

    /** hadolint accepts {@code rm -rf} of anything. */
    public static boolean removes(SimpleCommand command, String pattern) {
        return "rm".equals(command.program()) && command.hasArg("-rf", pattern);
    }
}
