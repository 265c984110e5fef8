package io.dflint.lint.kit;

import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.shell.Command;
import io.dflint.shell.CommandSite;
import io.dflint.shell.Pipeline;
import io.dflint.shell.Script;
import io.dflint.shell.ShellOperator;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.Statement;
import io.dflint.shell.call.CalledCommand;
import io.dflint.text.TextEdit;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Checks whether a RUN removes what its package managers leave behind. */
public final class CleanUp {
    private CleanUp() {}

    /**
     * Returns the first command that installs and is not followed by a clean-up, or null if there is none.
     *
     * @param ownCommand whether a command that both installs and cleans up counts as its own clean-up
     */
    public static @Nullable CommandSite missing(
            RunScript run, Predicate<SimpleCommand> installs, Predicate<SimpleCommand> cleans, boolean ownCommand) {
        List<CommandSite> sites = run.calls();
        int clean = last(sites, cleans);
        for (int i = Math.max(0, ownCommand ? clean + 1 : clean); i < sites.size(); i++) {
            if (installs.test(sites.get(i).command())) {
                return sites.get(i);
            }
        }
        return null;
    }

    private static int last(List<CommandSite> sites, Predicate<SimpleCommand> wanted) {
        for (int i = sites.size() - 1; i >= 0; i--) {
            if (wanted.test(sites.get(i).command())) {
                return i;
            }
        }
        return -1;
    }

    /** Reports whether a command removes a directory or its contents. */
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

    /**
     * Returns the edit that appends a command to a RUN without changing the rest. The script must be one chain of
     * {@code &&} that ends in a simple command.
     *
     * @param after a command of the RUN; the new command must run as the same user
     * @return null if there is no such place, or if that command runs as another user, in {@code sudo} or {@code su -c}
     */
    public static @Nullable TextEdit append(RunScript run, CommandSite after, String command) {
        int end = endOfChain(run);
        return end >= 0 && isWritten(run, after.command()) ? TextEdit.insert(end, " && " + command) : null;
    }

    /** Reports whether a called command is written in the text of a RUN directly, without another program before it. */
    private static boolean isWritten(RunScript run, SimpleCommand call) {
        for (CalledCommand each : run.called()) {
            if (each.called().command() == call) {
                SimpleCommand written = each.site().command();
                return written.words().size() == call.words().size() && isIn(run.commands(), written);
            }
        }
        return false;
    }

    private static boolean isIn(List<CommandSite> sites, SimpleCommand command) {
        for (CommandSite site : sites) {
            if (site.command() == command) {
                return true;
            }
        }
        return false;
    }

    /** Reports whether a command installs only from a local cache. */
    static boolean isOffline(ProgramCall call) {
        return call.has("--offline", "--cacheonly", "-C");
    }

    /** Returns the end of the only statement of a script if it is one chain of {@code &&}, or else -1. */
    private static int endOfChain(RunScript run) {
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
        return isPlain(statements.getFirst()) ? statements.getFirst().range().end() : -1;
    }

    /**
     * Reports whether appending {@code && command} hides no errors: with {@code set -e}, a command that fails inside a
     * group, a loop or a function ends the script only if that comes last.
     */
    private static boolean isPlain(Statement statement) {
        for (Pipeline pipeline : statement.pipelines()) {
            for (Command command : pipeline.commands()) {
                if (command instanceof Command.Function) {
                    return false;
                }
            }
        }
        for (Command command : statement.pipelines().getLast().commands()) {
            if (!(command instanceof SimpleCommand
                    || command instanceof Command.Test
                    || command instanceof Command.Arithmetic)) {
                return false;
            }
        }
        return true;
    }
}
