package io.dflint.lint.rules.df2203;

import io.dflint.lint.command.Interpreters;
import io.dflint.shell.Command;
import io.dflint.shell.CommandSite;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.call.Invocation;
import io.dflint.text.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the programs of a pipeline that run their input. Examines each pipeline only once. */
final class PipedInterpreters {
    private @Nullable TextRange pipeline;
    private @Nullable Interpreter[] next = new Interpreter[0];

    /**
     * A command that runs its input.
     *
     * @param command the command as written
     * @param program the program that finally runs
     */
    record Interpreter(Command command, String program) {}

    /** Returns the first interpreter that a command is piped to, or null if there is none. */
    @Nullable
    Interpreter after(CommandSite site) {
        if (!site.pipeline().range().equals(pipeline)) {
            pipeline = site.pipeline().range();
            next = next(site.pipeline().commands());
        }
        return next[site.pipelineIndex() + 1];
    }

    /** Returns for each command the first interpreter at or after it. */
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
