package io.dflint.lint.rules.df2203;

import io.dflint.lint.command.Interpreters;
import io.dflint.lint.command.ProgramCall;
import io.dflint.shell.ShellScope.Field;
import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/** Detects scripts on the command line that download another script and run it. */
final class InlineDownloads {
    private InlineDownloads() {}

    /**
     * Returns the argument of a Python, Perl, Ruby or Node call that downloads and evaluates code, or null if there is
     * none.
     */
    static @Nullable TextRange of(ProgramCall call) {
        if (!Interpreters.isInterpreter(call.program()) || !call.has("-c", "-e")) {
            return null;
        }
        for (Field argument : call.arguments()) {
            String text = argument.text();
            boolean evaluates = text.contains("exec(") || text.contains("eval(") || text.contains("eval ");
            boolean downloads = text.contains("urlopen")
                    || text.contains("requests.get")
                    || text.contains("LWP::Simple")
                    || text.contains("URI.open");
            if (evaluates && downloads) {
                return argument.range();
            }
        }
        return null;
    }
}
