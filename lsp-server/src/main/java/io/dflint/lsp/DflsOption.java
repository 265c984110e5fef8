package io.dflint.lsp;

import io.dflint.options.Option;

/** The options of dfls. */
enum DflsOption implements Option {
    STDIO(Spec.of("--stdio", "Use standard input and output (default).")),
    SOCKET(Spec.of("--socket", "PORT", "Connect to this port of this machine.")),
    PIPE(Spec.of("--pipe", "NAME", "Connect to this Unix socket or Windows pipe.")),
    LOG(Spec.of("--log", "FILE", "Append a log to a file.")),
    CLIENT_PROCESS_ID(Spec.of("--clientProcessId", "ID", "Without effect: the client gives it in initialize.")),
    VERSION(Spec.of("-V, --version", "Print the version."));

    private final Spec spec;

    DflsOption(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
