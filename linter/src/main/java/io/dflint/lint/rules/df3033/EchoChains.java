package io.dflint.lint.rules.df3033;

import io.dflint.lint.facts.script.RunScript;
import io.dflint.shell.CommandSite;
import io.dflint.shell.Redirection;
import io.dflint.shell.SimpleCommand;
import org.jspecify.annotations.Nullable;

/** Detects files written line by line with echo. */
final class EchoChains {
    /** Two lines are fine as they are. */
    private static final int LEAST = 3;

    private EchoChains() {}

    /** Returns the file that enough commands of a RUN append a line to, or null if there is none. */
    static @Nullable String file(RunScript run) {
        String file = null;
        int lines = 0;
        for (CommandSite site : run.commands()) {
            String target = target(site.command());
            lines = target != null && target.equals(file) ? lines + 1 : target == null ? 0 : 1;
            file = target;
            if (lines == LEAST) {
                return file;
            }
        }
        return null;
    }

    private static @Nullable String target(SimpleCommand command) {
        if (!command.isNamed("echo", "printf")) {
            return null;
        }
        for (Redirection redirection : command.redirections()) {
            boolean writes = redirection.operator() == Redirection.Operator.OUTPUT
                    || redirection.operator() == Redirection.Operator.APPEND;
            if (writes && redirection.descriptor() <= 1) {
                return redirection.target().literal();
            }
        }
        return null;
    }
}
