package io.dflint.lsp;

import io.dflint.options.Option;

/** The options of dfls. */
enum DflsOption implements Option {
    STDIO("", "--stdio", "", "Use standard input and output (default)."),
    SOCKET("", "--socket", "PORT", "Connect to this port of this machine."),
    PIPE("", "--pipe", "NAME", "Connect to this Unix socket or Windows pipe."),
    LOG("", "--log", "FILE", "Append a log to a file."),
    CLIENT_PROCESS_ID("", "--clientProcessId", "ID", "Without effect: the client gives it in initialize."),
    VERSION("-V", "--version", "", "Print the version.");

    private final String letter;
    private final String spelling;
    private final String valueName;
    private final String help;

    DflsOption(String letter, String spelling, String valueName, String help) {
        this.letter = letter;
        this.spelling = spelling;
        this.valueName = valueName;
        this.help = help;
    }

    @Override
    public String letter() {
        return letter;
    }

    @Override
    public String spelling() {
        return spelling;
    }

    @Override
    public String valueName() {
        return valueName;
    }

    @Override
    public String help() {
        return help;
    }
}
