package io.dflint.builder.cli;

import io.dflint.builder.cache.CacheIndex;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.Engines;
import io.dflint.builder.resource.Leftovers;
import io.dflint.builder.source.Downloads;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code dfbuild prune}. */
final class PruneCommand {
    private static final String HELP = """
            dfbuild prune [OPTIONS]

            Removes what builds that were killed have left at the daemon: containers, volumes, images.

              --cache           also the cache: unnamed images of steps, downloads, and the index
              --cache-mounts    also the volumes of RUN --mount=type=cache
              -a, --all         also leftovers of builds by other users or from other machines, an hour old
              -H, --host ADDR   the daemon, as DOCKER_HOST
              --context NAME    the docker context that leads to the daemon
            """;

    private final Terminal terminal;

    PruneCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    int run(List<String> args) {
        boolean withCache = false;
        boolean mounts = false;
        boolean all = false;
        @Nullable String host = null;
        @Nullable String context = null;
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            switch (arg) {
                case "--cache" -> withCache = true;
                case "--cache-mounts" -> mounts = true;
                case "-a", "--all" -> all = true;
                case "-f", "--force" -> {}
                case "-h", "--help" -> {
                    terminal.out().print(HELP);
                    return ExitCode.OK;
                }
                case "-H", "--host" -> host = i + 1 < args.size() ? args.get(++i) : "";
                case "--context" -> context = i + 1 < args.size() ? args.get(++i) : "";
                default -> {
                    terminal.err().println("dfbuild: unknown option " + arg + "; see dfbuild prune --help");
                    return ExitCode.USAGE;
                }
            }
        }
        try (Engine engine = Engines.open(host, context, terminal.environment())) {
            Path cache = CacheIndex.defaultFolder(terminal.environment());
            CacheIndex index = new CacheIndex(cache, engine.address());
            Leftovers leftovers =
                    new Leftovers(engine, index, line -> terminal.out().println("removed " + TerminalText.line(line)));
            leftovers.removeKilled(all);
            if (withCache) {
                leftovers.removeCache();
                new Downloads(cache.resolve("downloads"), terminal.environment()).clear();
            }
            if (mounts) {
                leftovers.removeCacheMounts();
            }
            return ExitCode.OK;
        } catch (IOException e) {
            terminal.err().println("dfbuild: " + FailureReport.reason(e));
            return ExitCode.FAILED;
        }
    }
}
