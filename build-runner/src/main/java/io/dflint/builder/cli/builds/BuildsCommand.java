package io.dflint.builder.cli.builds;

import io.dflint.builder.cache.CacheIndex;
import io.dflint.builder.cli.workflow.CommandEnvironment;
import io.dflint.builder.cli.workflow.Table;
import io.dflint.builder.cli.workflow.Units;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.Engines;
import io.dflint.builder.event.LayerChanges;
import io.dflint.builder.json.Json;
import io.dflint.builder.record.BuildDifference;
import io.dflint.builder.record.LoadedRecord;
import io.dflint.builder.record.RecordJson;
import io.dflint.builder.record.RecordedBuild;
import io.dflint.builder.record.RecordedStep;
import io.dflint.builder.record.RecordedStep.State;
import io.dflint.builder.report.Layer;
import io.dflint.builder.report.ReportFile;
import io.dflint.builder.text.Durations;
import io.dflint.builder.text.FailureText;
import io.dflint.builder.text.Sizes;
import io.dflint.builder.text.TerminalText;
import io.dflint.options.Arguments;
import io.dflint.options.Help;
import io.dflint.options.UsageException;
import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code dfbuild builds}: lists, shows, compares, removes and exports records of builds. */
public final class BuildsCommand {
    private static final List<String> ACTIONS = List.of("ls", "show", "compare", "rm", "export");
    private static final int OK = 0;
    private static final int FAILED = 1;
    private static final int USAGE = 2;
    private static final int LONGEST = 60;

    private final CommandEnvironment environment;
    private final PrintStream out;
    private final Records records;

    public BuildsCommand(CommandEnvironment environment) {
        this.environment = environment;
        out = environment.out();
        records = new Records(environment);
    }

    /** The help of the command. */
    public static Help help() {
        return new Help(
                        "dfbuild builds",
                        List.of(
                                "ls [OPTION...]",
                                "show [OPTION...] [BUILD]",
                                "compare [OPTION...] BUILD BUILD",
                                "rm [OPTION...] BUILD...",
                                "export [OPTION...] [BUILD]"),
                        "Lists the recorded builds, shows, compares, removes or exports them.")
                .operand("BUILD", "A build: " + Records.NAMES + ".")
                .options(BuildsOption.values())
                .exitCode(OK, "done")
                .exitCode(FAILED, "there is no such build, or a file cannot be read or written")
                .exitCode(USAGE, "wrong usage");
    }

    /** Runs the command and returns the exit code. */
    public int run(List<String> args) {
        try {
            return run(Arguments.read(BuildsOption.values(), args));
        } catch (UsageException e) {
            environment.err().println("dfbuild: " + TerminalText.line(FailureText.of(e)));
            return USAGE;
        } catch (IOException e) {
            environment.err().println("dfbuild: " + TerminalText.line(FailureText.of(e)));
            return FAILED;
        }
    }

    private int run(Arguments<BuildsOption> arguments) throws UsageException, IOException {
        if (arguments.isHelp()) {
            out.print(help().text(false));
            return OK;
        }
        List<String> operands = arguments.operands();
        if (operands.isEmpty() || !ACTIONS.contains(operands.getFirst())) {
            throw new UsageException("expected " + String.join(", ", ACTIONS)
                    + (operands.isEmpty() ? "" : ", got " + operands.getFirst()) + "; see dfbuild builds --help");
        }
        boolean json = isJson(arguments);
        List<String> names = operands.subList(1, operands.size());
        switch (operands.getFirst()) {
            case "ls" -> {
                count(names, 0, 0, "ls");
                list(json);
            }
            case "show" -> {
                count(names, 0, 1, "show");
                show(records.find(names.isEmpty() ? "last" : names.getFirst()), json, arguments.isOn(BuildsOption.ALL));
            }
            case "compare" -> {
                count(names, 2, 2, "compare");
                compare(
                        records.find(names.getFirst()),
                        records.find(names.getLast()),
                        json,
                        arguments.isOn(BuildsOption.ALL));
            }
            case "rm" -> remove(names, arguments.isOn(BuildsOption.ALL));
            default -> {
                count(names, 0, 1, "export");
                export(records.find(names.isEmpty() ? "last" : names.getFirst()), arguments);
            }
        }
        return OK;
    }

    static boolean isJson(Arguments<BuildsOption> arguments) throws UsageException {
        return switch (arguments.text(BuildsOption.FORMAT)) {
            case "", "text", "table" -> false;
            case "json" -> true;
            default ->
                throw new UsageException("--format: expected text or json, got " + arguments.text(BuildsOption.FORMAT));
        };
    }

    private static void count(List<String> names, int least, int most, String action) throws UsageException {
        if (names.size() < least || names.size() > most) {
            String expected = least == most
                    ? most == 0 ? "no build" : most == 1 ? "one build" : "two builds"
                    : "at most one build";
            throw new UsageException("builds " + action + ": expected " + expected + ", got " + names.size());
        }
    }

    private void list(boolean json) throws IOException {
        Table table = new Table();
        table.add(List.of("ID", "WHEN", "TIME", "CACHED", "RESULT", "FILE", "TAGS"));
        for (RecordedBuild build : records.history().all()) {
            if (json) {
                out.println(Json.write(summary(build)));
            } else {
                table.add(List.of(
                        build.shortId(),
                        Units.ago(build.started()),
                        Durations.seconds(build.millis()),
                        build.count(State.CACHED) + "/" + used(build),
                        build.outcome().text(),
                        TerminalText.line(build.file()),
                        TerminalText.line(String.join(", ", build.tags()))));
            }
        }
        if (!json) {
            table.print(out);
        }
    }

    /** The number of steps that the target needs. */
    static int used(RecordedBuild build) {
        return build.steps().size() - build.count(State.NOT_USED);
    }

    private static Map<String, @Nullable Object> summary(RecordedBuild build) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>(RecordJson.write(build));
        json.keySet()
                .retainAll(List.of(
                        "version",
                        "id",
                        "started",
                        "millis",
                        "outcome",
                        "engine",
                        "platform",
                        "context",
                        "dockerfile",
                        "target",
                        "tags",
                        "image",
                        "message",
                        "line"));
        for (State state : State.values()) {
            json.put(state.text(), build.count(state));
        }
        json.put("savedMillis", build.savedMillis());
        return json;
    }

    private void show(LoadedRecord record, boolean json, boolean all) {
        RecordedBuild build = record.build();
        if (json) {
            out.println(Json.write(RecordJson.write(build)));
            return;
        }
        line("id", build.id());
        line("started", Units.ago(build.started()) + " (" + build.started() + ")");
        line("result", build.outcome().text() + " in " + Durations.seconds(build.millis()));
        line("image", build.image());
        line("file", build.file());
        line("target", build.target());
        line("tags", String.join(", ", build.tags()));
        line("platform", build.platform());
        line("engine", build.engine() + " at " + build.daemon());
        line("machine", build.machine());
        build.args().forEach((name, value) -> line("build argument", name + "=" + value));
        line("error", (build.line() > 0 ? "line " + build.line() + ": " : "") + build.message());
        line("last image", build.lastImage());
        build.warnings().forEach(warning -> line("warning", warning));
        out.println();
        Table table = new Table();
        table.add(List.of("LINE", "STEP", "STATE", "TIME", "SIZE", "CHANGES", "REASON"));
        for (RecordedStep step : build.steps()) {
            table.add(List.of(
                    Integer.toString(step.line()),
                    TerminalText.line(Units.ellipsis(step.title(), LONGEST)),
                    step.state().words(),
                    time(step),
                    step.bytes() == 0 ? "" : Sizes.of(step.bytes()),
                    step.changes() == null ? "" : step.changes().counts(),
                    step.reason() == null ? "" : TerminalText.line(step.reason())));
        }
        table.print(out);
        if (all) {
            build.steps().forEach(this::paths);
        }
    }

    private void paths(RecordedStep step) {
        LayerChanges changes = step.changes();
        if (changes == null || changes.count() == 0) {
            return;
        }
        out.println();
        out.println(TerminalText.line(step.title()) + ", line " + step.line() + ":");
        changes.paths().forEach(change -> out.println("  " + TerminalText.line(change.text())));
        int more = changes.count() - changes.paths().size();
        if (more > 0) {
            out.println("  and " + more + " more");
        }
    }

    private void line(String name, String value) {
        if (!value.isEmpty()) {
            out.println(name + ": " + TerminalText.line(value));
        }
    }

    static String time(RecordedStep step) {
        return step.millis() < 0 ? "" : Durations.seconds(step.millis());
    }

    private void compare(LoadedRecord before, LoadedRecord now, boolean json, boolean all) {
        BuildDifference difference = BuildDifference.of(before, now);
        if (json) {
            out.println(Json.write(CompareJson.of(before.build(), now.build(), difference)));
            return;
        }
        new CompareText(out, all).print(before.build(), now.build(), difference);
    }

    private void remove(List<String> names, boolean all) throws IOException, UsageException {
        if (all != names.isEmpty()) {
            throw new UsageException("builds rm: expected builds, or --all");
        }
        List<RecordedBuild> builds = all ? records.history().all() : null;
        if (builds == null) {
            builds = new java.util.ArrayList<>();
            for (String name : names) {
                builds.add(records.kept(name));
            }
        }
        for (RecordedBuild build : builds) {
            records.history().remove(build);
            out.println("removed " + build.id());
        }
    }

    private void export(LoadedRecord record, Arguments<BuildsOption> arguments) throws IOException, UsageException {
        String name = arguments.text(BuildsOption.OUTPUT);
        if (name.isEmpty() || name.equals("-")) {
            out.println(Json.write(record.export()));
            return;
        }
        if (!ReportFile.knows(name)) {
            throw new UsageException("--output " + name + ": expected a name that ends with " + ReportFile.NAMES);
        }
        new ReportWriter(environment.folder(), CacheIndex.defaultFolder(environment.variables()))
                .write(record, layers(record, arguments), List.of(name));
    }

    /** Returns the layers of the image, or none if they cannot be read: the report is useful without them. */
    private List<Layer> layers(LoadedRecord record, Arguments<BuildsOption> arguments) {
        String host = arguments.has(BuildsOption.HOST) ? arguments.text(BuildsOption.HOST) : null;
        String context = arguments.has(BuildsOption.CONTEXT) ? arguments.text(BuildsOption.CONTEXT) : null;
        try (Engine engine = Engines.open(host, context, environment.variables())) {
            return ReportWriter.layers(engine, record);
        } catch (IOException e) {
            environment
                    .err()
                    .println("dfbuild: warning: the report has no layers: " + TerminalText.line(FailureText.of(e)));
            return List.of();
        }
    }
}
