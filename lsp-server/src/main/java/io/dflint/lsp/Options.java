package io.dflint.lsp;

import io.dflint.options.Arguments;
import io.dflint.options.Help;
import io.dflint.options.ShellCommands;
import io.dflint.options.UsageException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parsed command line of {@code dfls}.
 *
 * @param mode how to reach the client, or what else to do
 * @param target the port of {@code --socket} or the name of {@code --pipe}
 * @param log the file of {@code --log}
 * @param problem what is wrong with the command line
 */
record Options(
        Mode mode,
        @Nullable String target,
        @Nullable String log,
        @Nullable String problem) {

    enum Mode {
        STDIO,
        SOCKET,
        PIPE,
        HELP,
        VERSION
    }

    static String usage() {
        return help().text(false);
    }

    static Help help() {
        return ShellCommands.addTo(new Help(
                        "dfls",
                        List.of("[--stdio | --socket PORT | --pipe NAME] [--log FILE]", "COMMAND [ARGUMENT...]"),
                        "Speaks the language server protocol for Dockerfiles.")
                .options(DflsOption.values())
                .exitCode(0, "after shutdown and exit")
                .exitCode(1, "the client left without them, or cannot be reached")
                .exitCode(2, "wrong usage"));
    }

    static Options parse(String... args) {
        try {
            return parse(Arguments.read(DflsOption.values(), List.of(args)));
        } catch (UsageException e) {
            return wrong(String.valueOf(e.getMessage()));
        }
    }

    private static Options parse(Arguments<DflsOption> arguments) throws UsageException {
        Mode mode = Mode.STDIO;
        String target = null;
        for (Arguments.Given<DflsOption> given : arguments.given()) {
            switch (given.option()) {
                case STDIO -> mode = Mode.STDIO;
                case SOCKET -> {
                    mode = Mode.SOCKET;
                    target = given.value();
                    if (!isPort(target)) {
                        throw new UsageException(
                                "--socket: invalid value '" + target + "'; expected a port from 1 to 65535");
                    }
                }
                case PIPE -> {
                    mode = Mode.PIPE;
                    target = given.value();
                }
                case LOG, CLIENT_PROCESS_ID, VERSION -> {}
            }
        }
        if (!arguments.operands().isEmpty()) {
            throw new UsageException(
                    "unexpected argument '" + arguments.operands().getFirst() + "'");
        }
        if (arguments.isHelp() || arguments.isOn(DflsOption.VERSION)) {
            mode = arguments.isHelp() ? Mode.HELP : Mode.VERSION;
        }
        String log = arguments.has(DflsOption.LOG) ? arguments.text(DflsOption.LOG) : null;
        return new Options(mode, target, log, null);
    }

    private static boolean isPort(@Nullable String text) {
        try {
            int port = text == null ? 0 : Integer.parseInt(text);
            return port > 0 && port < 65536;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static Options wrong(String problem) {
        return new Options(Mode.HELP, null, null, problem);
    }
}
