package io.dflint.builder.cli;

import io.dflint.builder.cache.ExportedCache;
import io.dflint.builder.cli.workflow.CommandEnvironment;
import io.dflint.builder.context.BuildContext;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.event.BuildEvent;
import io.dflint.builder.event.BuildListener;
import io.dflint.builder.execute.BuildResult;
import io.dflint.builder.execute.Builder;
import io.dflint.builder.execute.Prediction;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.BuildPlan;
import io.dflint.builder.plan.Mistakes;
import io.dflint.builder.record.BuildClock;
import io.dflint.builder.record.RecordedBuild;
import io.dflint.builder.text.TerminalText;
import io.dflint.dockerfile.Dockerfile;
import io.dflint.model.BuildModel;
import io.dflint.options.Arguments;
import io.dflint.options.Help;
import io.dflint.options.UsageException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code dfbuild build}, and {@code dfbuild plan}, which builds nothing. */
final class BuildCommand {
    private static final List<String> FORMS = List.of(
            "[OPTION...] CONTEXT", "[OPTION...] --compose=FILE [SERVICE...]", "[OPTION...] --bake=FILE [TARGET...]");

    private final Terminal terminal;
    private final CommandEnvironment environment;
    private final boolean planOnly;
    private final BuildClock clock = new BuildClock();
    private String fileName = "Dockerfile";

    BuildCommand(Terminal terminal, CommandEnvironment environment, boolean planOnly) {
        this.terminal = terminal;
        this.environment = environment;
        this.planOnly = planOnly;
    }

    int run(List<String> args) {
        try {
            Arguments<BuildOption> arguments = Arguments.read(BuildOption.values(), args);
            if (arguments.isHelp()) {
                terminal.out().print(help(planOnly).text(false));
                return ExitCode.OK;
            }
            return run(arguments);
        } catch (UsageException e) {
            terminal.err().println("dfbuild: " + FailureReport.reason(e));
            return ExitCode.USAGE;
        }
    }

    static Help help(boolean planOnly) {
        Help help = planOnly
                ? new Help(
                        "dfbuild plan",
                        FORMS,
                        "Prints which steps a build would run, and why; takes the options of build.")
                : new Help(
                        "dfbuild build",
                        FORMS,
                        "Builds an image from a Dockerfile, or those of a Compose or Bake file.");
        help.operand(
                        "CONTEXT",
                        "The build context: a directory, - for standard input, a Git repository, or the URL of a tar archive.")
                .operand("SERVICE, TARGET", "What to build of a Compose or Bake file.")
                .options(BuildOption.values())
                .exitCode(ExitCode.OK, planOnly ? "planned" : "built")
                .exitCode(ExitCode.FAILED, "the build failed")
                .exitCode(ExitCode.USAGE, "wrong usage");
        if (planOnly) {
            help.exitCode(ExitCode.MISSES, "with --fail-on-miss, a step would run");
        }
        return help.exitCode(ExitCode.INTERRUPTED, "interrupted");
    }

    private int run(Arguments<BuildOption> arguments) throws UsageException {
        if (TargetsCommand.isMeant(arguments)) {
            return new TargetsCommand(terminal, environment, arguments, planOnly).run();
        }
        List<String> contexts = arguments.operands();
        if (contexts.size() != 1) {
            throw new UsageException(
                    contexts.isEmpty()
                            ? "missing build context; use . for the current directory"
                            : "expected one build context, got " + contexts.size() + ": "
                                    + String.join(", ", contexts));
        }
        ProgressMode mode = ProgressMode.of(
                arguments.text(BuildOption.PROGRESS),
                arguments.isOn(BuildOption.QUIET),
                Boolean.getBoolean("dflint.terminal"));
        BuildRequest request = BuildRequest.read(arguments, terminal);
        boolean buildkit = request.engine() == EngineChoice.BUILDKIT;
        if (!buildkit) {
            warnOfWhatIsNotKept(arguments);
        } else if (planOnly) {
            throw new UsageException("dfbuild plan knows the cache of --engine docker only");
        } else if (mode == ProgressMode.CLASSIC) {
            throw new UsageException(
                    "--progress classic shows an image for each step, and BuildKit has none; use --progress plain");
        }
        if (!planOnly && (arguments.has(BuildOption.FORMAT) || arguments.isOn(BuildOption.FAIL_ON_MISS))) {
            throw new UsageException("--format and --fail-on-miss belong to dfbuild plan");
        }
        for (String ignored : request.ignored()) {
            terminal.err().println("dfbuild: warning: " + TerminalText.line(ignored) + " has no effect");
        }
        BuildListener listener = listener(mode);
        try {
            if (!planOnly && !request.check()) {
                new Destinations(terminal.folder(), environment.terminal()).check(arguments);
            }
            return buildkit && !request.check()
                    ? new BuildkitCommand(terminal, arguments, request, clock).run(mode, listener)
                    : build(request, mode, listener);
        } catch (BuildException e) {
            close(listener);
            new FailureReport(terminal.err()).print(e, fileName);
            return ExitCode.FAILED;
        } catch (IOException e) {
            close(listener);
            return new FailureReport(terminal.err()).print(e);
        }
    }

    /** Warns about options that have no effect, since the Engine's image store cannot keep what they ask for. */
    private void warnOfWhatIsNotKept(Arguments<BuildOption> arguments) {
        if (arguments.has(BuildOption.BUILDER)) {
            terminal.err().println("dfbuild: warning: --builder has no effect without --engine buildkit");
        }
        for (BuildOption option :
                List.of(BuildOption.ANNOTATION, BuildOption.PROVENANCE, BuildOption.SBOM, BuildOption.ATTEST)) {
            if (arguments.has(option) && !"false".equals(arguments.text(option))) {
                terminal.err()
                        .println("dfbuild: warning: " + option.spelling()
                                + " has no effect: the Engine's image store keeps no annotations and attestations;"
                                + " use --engine buildkit");
            }
        }
    }

    private BuildListener listener(ProgressMode mode) {
        PrintStream err = terminal.err();
        return switch (mode) {
            case TTY ->
                new TtyProgress(
                        err,
                        terminal.variable("NO_COLOR").isEmpty(),
                        new ScreenSize(terminal.variable("COLUMNS")),
                        clock);
            case PLAIN -> new PlainProgress(err, clock);
            case CLASSIC ->
                new ClassicProgress(
                        terminal.out(), err, terminal.variable("NO_COLOR").isEmpty());
            case RAWJSON -> new RawJsonProgress(err);
            case QUIET -> event -> {};
        };
    }

    static void close(BuildListener listener) {
        if (listener instanceof TtyProgress tty) {
            tty.close();
        }
    }

    private int build(BuildRequest request, ProgressMode mode, BuildListener listener)
            throws BuildException, IOException, UsageException {
        boolean classic = mode == ProgressMode.CLASSIC;
        try (BuildSession session = new BuildSession(request, terminal)) {
            BuildContext context = session.context();
            fileName = context.dockerfileName();
            if (request.check()) {
                return check(context);
            }
            if (classic && !planOnly) {
                listener.on(new BuildEvent.ContextRead(context.name(), context.size()));
            }
            BuildSession.Ready ready = session.plan(listener, classic);
            if (planOnly) {
                close(listener);
                Prediction.Predicted predicted =
                        Prediction.of(session.engine(), ready.index(), ready.inputs(), ready.plan(), ready.options());
                ready.images().removeCacheLists();
                return plan(ready.plan(), predicted, request);
            }
            return execute(session, ready, request, mode, listener);
        }
    }

    private int execute(
            BuildSession session,
            BuildSession.Ready ready,
            BuildRequest request,
            ProgressMode mode,
            BuildListener listener)
            throws BuildException, IOException, UsageException {
        Engine engine = session.engine();
        BuildResults.clear(terminal, request.imageIdFile());
        BuildRecording recording = new BuildRecording(
                request,
                "docker",
                engine.address(),
                session.context().name(),
                dockerfilePath(),
                session.cache(),
                clock,
                terminal);
        BuildListener recorded = recording.with(listener);
        Builder builder = new Builder(engine, ready.index(), ready.inputs(), recorded);
        try {
            BuildResult result = builder.build(ready.plan(), ready.options(), names(request));
            finish(engine, request, result, recorded);
            recording.report(recording.end(null), engine);
            ready.images().removeCacheLists();
            close(listener);
            if (mode == ProgressMode.QUIET) {
                terminal.out().println(result.image());
            }
            String problem = ready.index().problem();
            if (problem != null) {
                terminal.err().println("dfbuild: warning: " + TerminalText.line(problem));
            }
            return ExitCode.OK;
        } catch (BuildException e) {
            RecordedBuild record = reportFailure(recording, e, engine);
            close(listener);
            new FailureReport(terminal.err()).print(e, fileName);
            if (record != null) {
                new AfterFailure(terminal, environment).handle(record, session, ready, request.onError());
            }
            return ExitCode.FAILED;
        } catch (IOException e) {
            reportFailure(recording, e, engine);
            throw e;
        }
    }

    /** The original failure takes precedence. */
    static @Nullable RecordedBuild reportFailure(BuildRecording recording, Exception failure, Engine engine) {
        RecordedBuild record = recording.end(failure);
        try {
            recording.report(record, engine);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
        return record;
    }

    /** Returns an absolute path for a local file, because the next command may run in another directory. */
    private String dockerfilePath() {
        return dockerfilePath(terminal, fileName);
    }

    static String dockerfilePath(Terminal terminal, String fileName) {
        Path path = terminal.folder().toAbsolutePath().resolve(fileName).normalize();
        return Files.isRegularFile(path) ? path.toString() : fileName;
    }

    private int plan(BuildPlan plan, Prediction.Predicted predicted, BuildRequest request) throws UsageException {
        PlanPrinter printer = new PlanPrinter(terminal.out(), plan, predicted);
        if (request.json()) {
            printer.json();
        } else {
            printer.text();
        }
        return request.failsOnMiss() && printer.hasMisses() ? ExitCode.MISSES : ExitCode.OK;
    }

    /** Checks for what Docker would reject, without requests to the daemon. */
    private int check(BuildContext context) {
        Dockerfile file = Dockerfile.parse(context.dockerfile());
        List<BuildException> problems = Mistakes.of(file, BuildModel.of(file));
        for (BuildException problem : problems) {
            new FailureReport(terminal.err()).print(problem, fileName);
        }
        if (problems.isEmpty()) {
            terminal.out().println("no errors found; dflint --profile docker-checks runs Docker's build checks");
        }
        return problems.isEmpty() ? ExitCode.OK : ExitCode.FAILED;
    }

    private static List<String> names(BuildRequest request) throws UsageException {
        return request.keepsImage() ? request.tags() : List.of();
    }

    private void finish(Engine engine, BuildRequest request, BuildResult result, BuildListener listener)
            throws IOException, UsageException {
        listener.on(new BuildEvent.Built(result.image(), result.imageTook()));
        BuildResults results = new BuildResults(terminal, engine, listener);
        results.tagged(names(request));
        for (OutputTarget output : request.outputs()) {
            results.export(result.image(), output);
        }
        String digest = request.push() ? results.push(request.tags()) : "";
        ExportedCache cache = result.cache();
        if (cache != null) {
            for (CacheTarget target : request.cacheTo()) {
                new CacheExport(terminal, engine, listener).write(target, cache);
            }
        }
        results.writeImageId(request.imageIdFile(), result.image());
        results.writeMetadata(request.metadataFile(), result.image(), digest, request.tags());
        if (!request.keepsImage()) {
            results.removeUnnamed(result.image());
        }
    }
}
