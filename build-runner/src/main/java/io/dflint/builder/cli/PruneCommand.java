package io.dflint.builder.cli;

import io.dflint.builder.cache.CacheIndex;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.Engines;
import io.dflint.builder.resource.Leftovers;
import io.dflint.builder.source.Downloads;
import io.dflint.builder.text.TerminalText;
import io.dflint.options.Arguments;
import io.dflint.options.Help;
import io.dflint.options.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code dfbuild prune}. */
final class PruneCommand {
    private final Terminal terminal;

    PruneCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    int run(List<String> args) {
        try {
            return run(Arguments.read(PruneOption.values(), args));
        } catch (UsageException e) {
            terminal.err().println("dfbuild: " + FailureReport.reason(e) + "; see dfbuild prune --help");
            return ExitCode.USAGE;
        }
    }

    static Help help() {
        return new Help(
                        "dfbuild prune",
                        List.of("[OPTION...]"),
                        "Removes containers, volumes, images and temporary directories that interrupted builds left.")
                .options(PruneOption.values())
                .exitCode(ExitCode.OK, "done")
                .exitCode(ExitCode.FAILED, "the daemon or the disk did not do its part")
                .exitCode(ExitCode.USAGE, "wrong usage");
    }

    private int run(Arguments<PruneOption> arguments) throws UsageException {
        if (arguments.isHelp()) {
            terminal.out().print(help().text(false));
            return ExitCode.OK;
        }
        if (!arguments.operands().isEmpty()) {
            throw new UsageException(
                    "unexpected argument '" + arguments.operands().getFirst() + "'");
        }
        String host = arguments.has(PruneOption.HOST) ? arguments.text(PruneOption.HOST) : null;
        String context = arguments.has(PruneOption.CONTEXT) ? arguments.text(PruneOption.CONTEXT) : null;
        try (Engine engine = Engines.open(host, context, terminal.environment())) {
            Path cache = CacheIndex.defaultFolder(terminal.environment());
            CacheIndex index = new CacheIndex(cache, engine.address());
            Leftovers leftovers =
                    new Leftovers(engine, index, line -> terminal.out().println("removed " + TerminalText.line(line)));
            leftovers.removeKilled(arguments.isOn(PruneOption.ALL));
            if (arguments.isOn(PruneOption.CACHE)) {
                leftovers.removeCache();
                new Downloads(cache.resolve("downloads"), terminal.environment()).clear();
            }
            if (arguments.isOn(PruneOption.CACHE_MOUNTS)) {
                leftovers.removeCacheMounts();
            }
            return ExitCode.OK;
        } catch (IOException e) {
            terminal.err().println("dfbuild: " + FailureReport.reason(e));
            return ExitCode.FAILED;
        }
    }
}
