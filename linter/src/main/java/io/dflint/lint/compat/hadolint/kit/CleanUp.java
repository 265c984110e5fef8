package io.dflint.lint.compat.hadolint.kit;

import io.dflint.lint.facts.script.RunScript;
import io.dflint.shell.CommandSite;
import io.dflint.shell.Script;
import io.dflint.shell.ShellOperator;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.Statement;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whether a RUN removes what its installations leave behind. */
public final class CleanUp {
    private CleanUp() {}

    /**
     * The first command that installs, if nothing cleans up after it; null otherwise.
     *
     * @param ownCommand whether a command that installs and looks like a clean-up too is one
     */
    public static @Nullable CommandSite missing(
            RunScript run, Predicate<SimpleCommand> installs, Predicate<SimpleCommand> cleans, boolean ownCommand) {
        List<CommandSite> sites = run.calls();
        int first = first(sites, installs);
        if (first < 0) {
            return null;
        }
        int install = first;
        int clean = first(sites, cleans);
        return clean < install || clean == install && !ownCommand ? sites.get(first) : null;
    }

    private static int first(List<CommandSite> sites, Predicate<SimpleCommand> wanted) {
        for (int i = 0; i < sites.size(); i++) {
            if (wanted.test(sites.get(i).command())) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a command removes a directory or what is in it. */
    public static boolean removes(SimpleCommand command, String folder) {
        if (!"rm".equals(command.program())) {
            return false;
        }
        for (ShellWord word : command.operands()) {
            String path = word.text();
            if (path.startsWith(folder) || folder.startsWith(path + "/")) {
                return true;
            }
        }
        return false;
    }

    /** hadolint is content with {@code rm -rf} of anything. */
    public static boolean removesForHadolint(SimpleCommand command, String pattern) {
        return "rm".equals(command.program()) && command.hasArg("-rf", pattern);
    }

    /**
     * Where {@code && command} can be appended without changing what the rest does: after the only statement of the script,
     * if it is one chain of {@code &&}.
     *
     * @return an offset in the source; -1 if there is no such place
     */
    public static int endOfChain(RunScript run) {
        if (run.scripts().size() != 1) {
            return -1;
        }
        Script script = run.scripts().getFirst();
        List<Statement> statements = script.body().statements();
        if (statements.size() != 1
                || statements.getFirst().terminator() != null
                || !script.problems().isEmpty()) {
            return -1;
        }
        for (ShellOperator operator : statements.getFirst().operators()) {
            if (operator.kind() != ShellOperator.Kind.AND) {
                return -1;
            }
        }
        return statements.getFirst().range().end();
    }
}
