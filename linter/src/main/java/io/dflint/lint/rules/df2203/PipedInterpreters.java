package io.dflint.lint.rules.df2203;

import io.dflint.lint.command.Interpreters;
import io.dflint.shell.Command;
import io.dflint.shell.CommandSite;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.call.Invocation;
import io.dflint.text.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The programs of a pipeline that run what they read. Looks through each pipeline once. */
final class PipedInterpreters {
    private @Nullable TextRange pipeline;
    private @Nullable Interpreter[] next = new Interpreter[0];

    /**
     * A command that runs what it reads.
     *
     * @param command as written
     * @param program what it runs finally
     */
    record Interpreter(Command command, String program) {}

    /** The first one that is piped to from a command; null without one. */
    @Nullable
    Interpreter after(CommandSite site) {
        if (!site.pipeline().range().equals(pipeline)) {
            pipeline = site.pipeline().range();
            next = next(site.pipeline().commands());
        }
        return next[site.pipelineIndex() + 1];
    }

    /** For each command the first interpreter from it on. */
    private static @Nullable Interpreter[] next(List<Command> commands) {
        @Nullable Interpreter[] next = new Interpreter[commands.size() + 1];
        for (int i = commands.size() - 1; i >= 0; i--) {
            Invocation invocation = commands.get(i) instanceof SimpleCommand command ? Invocation.of(command) : null;
            next[i] = invocation != null && Interpreters.readsScript(invocation)
                    ? new Interpreter(commands.get(i), invocation.program())
                    : next[i + 1];
        }
        return next;
    }
}
