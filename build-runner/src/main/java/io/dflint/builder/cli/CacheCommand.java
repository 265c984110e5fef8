package io.dflint.builder.cli;

import io.dflint.builder.cache.CacheIndex;
import io.dflint.builder.cache.KeptResult;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.Engines;
import io.dflint.builder.json.Json;
import io.dflint.builder.plan.ByteSize;
import io.dflint.builder.resource.Leftovers;
import io.dflint.builder.source.Downloads;
import io.dflint.builder.store.KeptResults;
import io.dflint.builder.text.Sizes;
import io.dflint.builder.text.TerminalText;
import io.dflint.options.Arguments;
import io.dflint.options.Help;
import io.dflint.options.UsageException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code dfbuild cache}: lists the results of steps with their sizes, and removes some. */
final class CacheCommand {
    private static final List<String> ACTIONS = List.of("ls", "du", "prune");
    private static final int LONGEST_TEXT = 60;

    private final Terminal terminal;

    CacheCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    static Help help() {
        return new Help(
                        "dfbuild cache",
                        List.of("ls|du|prune [OPTION...]"),
                        "Lists the images that keep results of steps, sums up what they take, or removes them.")
                .options(CacheOption.values())
                .exitCode(ExitCode.OK, "done")
                .exitCode(ExitCode.FAILED, "the daemon or the disk did not do its part")
                .exitCode(ExitCode.USAGE, "wrong usage");
    }

    int run(List<String> args) {
        try {
            return run(Arguments.read(CacheOption.values(), args));
        } catch (UsageException e) {
            terminal.err().println("dfbuild: " + FailureReport.reason(e) + "; see dfbuild cache --help");
            return ExitCode.USAGE;
        }
    }

    private int run(Arguments<CacheOption> arguments) throws UsageException {
        if (arguments.isHelp()) {
            terminal.out().print(help().text(false));
            return ExitCode.OK;
        }
        List<String> operands = arguments.operands();
        if (operands.size() != 1 || !ACTIONS.contains(operands.getFirst())) {
            throw new UsageException(
                    "expected ls, du or prune" + (operands.isEmpty() ? "" : ", got " + String.join(" ", operands)));
        }
        long keep = keep(arguments.text(CacheOption.KEEP_STORAGE));
        Instant since = since(arguments.all(CacheOption.FILTER));
        boolean json = json(arguments.text(CacheOption.FORMAT));
        String host = arguments.has(CacheOption.HOST) ? arguments.text(CacheOption.HOST) : null;
        String context = arguments.has(CacheOption.CONTEXT) ? arguments.text(CacheOption.CONTEXT) : null;
        try (Engine engine = Engines.open(host, context, terminal.environment())) {
            // With an empty index, no other request would be made, and a wrong address would look like an empty cache.
            engine.version();
            Path cache = CacheIndex.defaultFolder(terminal.environment());
            CacheIndex index = new CacheIndex(cache, engine.address());
            KeptResults kept = new KeptResults(engine, index);
            switch (operands.getFirst()) {
                case "ls" -> list(present(engine, kept), json);
                case "du" -> sum(present(engine, kept), json);
                default -> prune(engine, index, kept, cache, keep, since, arguments.isOn(CacheOption.ALL));
            }
            return ExitCode.OK;
        } catch (IOException e) {
            terminal.err().println("dfbuild: " + FailureReport.reason(e));
            return ExitCode.FAILED;
        }
    }

    private static long keep(String text) throws UsageException {
        long bytes = text.isEmpty() ? 0 : ByteSize.parse(text);
        if (bytes < 0) {
            throw new UsageException("--keep-storage " + text + ": expected a number of bytes such as 5g");
        }
        return bytes;
    }

    private static boolean json(String text) throws UsageException {
        return switch (text) {
            case "", "table" -> false;
            case "json" -> true;
            default -> throw new UsageException("--format: expected table or json, got " + text);
        };
    }

    private static Instant since(List<String> filters) throws UsageException {
        Instant since = Instant.MAX;
        for (String filter : filters) {
            Duration age = filter.startsWith("until=") ? Ages.parse(filter.substring("until=".length())) : null;
            if (age == null) {
                throw new UsageException("--filter " + filter + ": expected until=TIME such as until=24h or until=7d");
            }
            since = Instant.now().minus(age);
        }
        return since;
    }

    /** Returns the results that the daemon still has, and forgets the others. */
    private static List<KeptResult> present(Engine engine, KeptResults kept) throws IOException {
        List<KeptResult> present = new ArrayList<>();
        for (KeptResult result : List.copyOf(kept.all())) {
            if (engine.images().find(result.image()).isPresent()) {
                present.add(result);
            } else {
                kept.remove(result);
            }
        }
        return present;
    }

    private void list(List<KeptResult> results, boolean json) {
        PrintStream out = terminal.out();
        if (!json) {
            out.println(String.format(Locale.ROOT, "%-40s %10s   %-20s %s", "NAME", "SIZE", "LAST USED", "LAST STEP"));
        }
        for (KeptResult result : results) {
            if (json) {
                Map<String, @Nullable Object> object = new LinkedHashMap<>();
                object.put("name", result.name());
                object.put("image", result.image());
                object.put("bytes", result.size());
                object.put("created", result.created().toString());
                object.put("used", result.used().toString());
                object.put("step", result.text());
                out.println(Json.write(object));
            } else {
                String text = result.text().length() <= LONGEST_TEXT
                        ? result.text()
                        : result.text().substring(0, LONGEST_TEXT - 1) + "…";
                out.println(String.format(
                        Locale.ROOT,
                        "%-40s %10s   %-20s %s",
                        result.name(),
                        Sizes.of(result.size()),
                        result.used().truncatedTo(java.time.temporal.ChronoUnit.SECONDS),
                        TerminalText.line(text)));
            }
        }
    }

    private void sum(List<KeptResult> results, boolean json) throws UsageException {
        long limit = CacheLimit.of(terminal.environment());
        long bytes = KeptResults.bytes(results);
        if (json) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            object.put("images", results.size());
            object.put("bytes", bytes);
            object.put("limit", limit == Long.MAX_VALUE ? null : limit);
            terminal.out().println(Json.write(object));
        } else {
            terminal.out()
                    .println(results.size()
                            + (results.size() == 1 ? " image, " : " images, ")
                            + Sizes.of(bytes)
                            + (limit == Long.MAX_VALUE ? ", no limit" : " of at most " + Sizes.of(limit)));
        }
    }

    private void prune(
            Engine engine, CacheIndex index, KeptResults kept, Path cache, long keep, Instant since, boolean all)
            throws IOException {
        long before = KeptResults.bytes(kept.all());
        List<KeptResult> gone = kept.prune(keep == 0 ? -1 : keep, since);
        for (KeptResult result : gone) {
            terminal.out().println("removed " + result.name());
        }
        if (all) {
            Leftovers leftovers =
                    new Leftovers(engine, index, line -> terminal.out().println("removed " + TerminalText.line(line)));
            leftovers.removeCache();
            leftovers.removeCacheMounts();
            new Downloads(cache.resolve("downloads"), terminal.environment()).clear();
        }
        terminal.out().println("reclaimed " + Sizes.of(Math.max(0, before - KeptResults.bytes(kept.all()))));
    }
}
