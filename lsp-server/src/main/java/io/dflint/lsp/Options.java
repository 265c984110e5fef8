package io.dflint.lsp;

import org.jspecify.annotations.Nullable;

/**
 * The command line of {@code dfls}.
 *
 * @param mode how the client is reached, or what else is to be done
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

    static final String USAGE = """
            Usage: dfls [--stdio | --socket PORT | --pipe NAME] [--log FILE]

            Speaks the language server protocol for Dockerfiles.

              --stdio        over standard input and output (the default)
              --socket PORT  over a connection to this port of this machine
              --pipe NAME    over a connection to this Unix socket or Windows pipe
              --log FILE     append what happens to a file
              --version      print the version
              --help         print this

            Exit codes: 0 after shutdown and exit, 1 if the client left without them or cannot be reached,
            2 for a wrong command line.
            """;

    static Options parse(String... args) {
        Mode mode = Mode.STDIO;
        String target = null;
        String log = null;
        for (int i = 0; i < args.length; i++) {
            int equals = args[i].indexOf('=');
            String name = equals < 0 ? args[i] : args[i].substring(0, equals);
            String value = equals < 0 ? null : args[i].substring(equals + 1);
            boolean takesValue = name.equals("--socket") || name.equals("--pipe") || name.equals("--log");
            if (takesValue && value == null) {
                if (i + 1 == args.length) {
                    return wrong(name + " needs a value");
                }
                value = args[++i];
            }
            switch (name) {
                case "--stdio" -> mode = Mode.STDIO;
                case "--socket" -> {
                    mode = Mode.SOCKET;
                    target = value;
                    if (!isPort(value)) {
                        return wrong("--socket needs a port from 1 to 65535, not " + value);
                    }
                }
                case "--pipe" -> {
                    mode = Mode.PIPE;
                    target = value;
                }
                case "--log" -> log = value;
                case "--clientProcessId" -> {
                    // VS Code's client adds it; the same number comes in initialize.
                }
                case "--help", "-h" -> mode = Mode.HELP;
                case "--version", "-V" -> mode = Mode.VERSION;
                default -> {
                    return wrong("unknown option " + args[i]);
                }
            }
        }
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
