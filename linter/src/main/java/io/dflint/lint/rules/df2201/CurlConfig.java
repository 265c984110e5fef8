package io.dflint.lint.rules.df2201;

import io.dflint.lint.command.ProgramCall;
import io.dflint.shell.Command;
import io.dflint.shell.Redirection;
import io.dflint.shell.ShellScope.Field;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/** Checks the configuration file of curl. */
final class CurlConfig {
    private CurlConfig() {}

    /**
     * Returns the argument of a call that writes the option "insecure" to a {@code .curlrc}, or null if there is none.
     */
    static @Nullable TextRange insecure(ProgramCall call) {
        if (!call.isOf("echo", "printf") || !writesConfig(call)) {
            return null;
        }
        for (Field argument : call.arguments()) {
            for (String line : argument.text().split("\\\\n|\n", -1)) {
                if (line.strip().equals("insecure")
                        || line.strip().equals("--insecure")
                        || line.strip().equals("-k")) {
                    return argument.range();
                }
            }
        }
        return null;
    }

    private static boolean writesConfig(ProgramCall call) {
        for (Command command : call.site().pipeline().commands()) {
            for (Redirection redirection : command.redirections()) {
                if (redirection.target().text().endsWith("curlrc")) {
                    return true;
                }
            }
            if (command instanceof SimpleCommand simple && simple.isNamed("tee")) {
                for (ShellWord word : simple.operands()) {
                    if (word.text().endsWith("curlrc")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
