package io.dflint.builder.cli;

import io.dflint.builder.cache.CacheIndex;
import io.dflint.builder.context.BuildContext;
import io.dflint.builder.context.BuildContexts;
import io.dflint.builder.context.NamedContexts;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.daemon.Engines;
import io.dflint.builder.event.BuildEvent;
import io.dflint.builder.event.BuildListener;
import io.dflint.builder.execute.BuildOptions;
import io.dflint.builder.execute.BuildResult;
import io.dflint.builder.execute.Builder;
import io.dflint.builder.execute.Prediction;
import io.dflint.builder.key.BuildInputs;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.BuildException.Place;
import io.dflint.builder.plan.BuildPlan;
import io.dflint.builder.plan.PlanSettings;
import io.dflint.builder.plan.Planner;
import io.dflint.builder.source.Downloads;
import io.dflint.builder.source.FileTree;
import io.dflint.builder.source.GitSource;
import io.dflint.builder.text.TerminalText;
import io.dflint.dockerfile.Dockerfile;
import io.dflint.model.BuildModel;
import io.dflint.options.Arguments;
import io.dflint.options.Help;
import io.dflint.options.UsageException;
import io.dflint.syntax.Problem;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code dfbuild build}, and {@code dfbuild plan}, which stops before anything is built. */
final class BuildCommand {
    private final Terminal terminal;
    private final boolean planOnly;
    private String fileName = "Dockerfile";

    BuildCommand(Terminal terminal, boolean planOnly) {
        this.terminal = terminal;
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
                        List.of("[OPTION...] CONTEXT"),
                        "Prints which steps a build would run, and why; takes the options of build.")
                : new Help("dfbuild build", List.of("[OPTION...] CONTEXT"), "Builds an image from a Dockerfile.");
        return help.operand(
                        "CONTEXT",
                        "The build context: a directory, - for standard input, a Git repository, or the URL of a tar archive.")
                .options(BuildOption.values())
                .exitCode(ExitCode.OK, planOnly ? "planned" : "built")
                .exitCode(ExitCode.FAILED, "the build failed")
                .exitCode(ExitCode.USAGE, "wrong usage")
                .exitCode(ExitCode.INTERRUPTED, "interrupted");
    }

    private int run(Arguments<BuildOption> arguments) throws UsageException {
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
        warnOfWhatIsNotKept(arguments);
        BuildRequest request = BuildRequest.read(arguments, terminal);
        BuildListener listener = listener(mode);
        try {
            return build(request, mode, listener);
        } catch (BuildException e) {
            close(listener);
            new FailureReport(terminal.err()).print(e, fileName);
            return ExitCode.FAILED;
        } catch (EngineException e) {
            close(listener);
            terminal.err().println("dfbuild: " + FailureReport.reason(e));
            return e.is(EngineException.Kind.CANCELLED) ? ExitCode.INTERRUPTED : ExitCode.FAILED;
        } catch (IOException e) {
            close(listener);
            terminal.err().println("dfbuild: " + FailureReport.reason(e));
            return ExitCode.FAILED;
        }
    }

    /** The Engine's image store has no place for these, and a build that silently drops them would be worse than none. */
    private void warnOfWhatIsNotKept(Arguments<BuildOption> arguments) {
        for (String target : arguments.all(BuildOption.CACHE_TO)) {
            if (!target.equals("type=inline") && !target.equals("inline")) {
                terminal.err()
                        .println("dfbuild: warning: --cache-to " + target
                                + " has no effect; push the image, which carries its keys, and use --cache-from");
            }
        }
        for (BuildOption option :
                List.of(BuildOption.ANNOTATION, BuildOption.PROVENANCE, BuildOption.SBOM, BuildOption.ATTEST)) {
            if (arguments.has(option) && !"false".equals(arguments.text(option))) {
                terminal.err()
                        .println("dfbuild: warning: " + option.spelling()
                                + " has no effect; the Engine's image store keeps no annotations and attestations");
            }
        }
    }

    private BuildListener listener(ProgressMode mode) {
        PrintStream err = terminal.err();
        return switch (mode) {
            case TTY -> new TtyProgress(err, terminal.variable("NO_COLOR").isEmpty(), columns());
            case PLAIN -> new PlainProgress(err);
            case CLASSIC ->
                new ClassicProgress(
                        terminal.out(), err, terminal.variable("NO_COLOR").isEmpty());
            case RAWJSON -> new RawJsonProgress(err);
            case QUIET -> event -> {};
        };
    }

    private int columns() {
        try {
            return Math.max(20, Integer.parseInt(terminal.variable("COLUMNS")));
        } catch (NumberFormatException e) {
            return 100;
        }
    }

    private static void close(BuildListener listener) {
        if (listener instanceof TtyProgress tty) {
            tty.close();
        }
    }

    private int build(BuildRequest request, ProgressMode mode, BuildListener listener)
            throws BuildException, IOException, UsageException {
        Map<String, String> environment = terminal.environment();
        Path cache = CacheIndex.defaultFolder(environment);
        Function<String, @Nullable String> secrets = id -> {
            byte[] content = request.secrets().get(id);
            return content == null ? null : new String(content, StandardCharsets.UTF_8);
        };
        BuildContexts contexts =
                new BuildContexts(terminal.folder().toAbsolutePath(), cache, terminal.in(), environment, secrets);
        try (Engine engine = Engines.open(request.host(), request.dockerContext(), environment);
                BuildContext context = contexts.open(request.context(), request.file());
                NamedContexts named = NamedContexts.open(contexts, request.treeContexts())) {
            fileName = context.dockerfileName();
            if (request.check()) {
                return check(context);
            }
            if (mode == ProgressMode.CLASSIC && !planOnly) {
                listener.on(new BuildEvent.ContextRead(context.name(), context.size()));
            }
            Map<String, FileTree> trees = new LinkedHashMap<>();
            trees.put("", context.tree());
            trees.putAll(named.trees());
            Dockerfile file = Dockerfile.parse(context.dockerfile());
            PlanSettings settings = request.settings(DaemonPlatform.of(engine));
            DaemonImages images =
                    new DaemonImages(engine, request.pull(), settings.platformGiven(), environment, listener);
            BuildPlan plan = Planner.plan(file, settings, images);
            if (!plan.unusedArgs().isEmpty()) {
                listener.on(new BuildEvent.Warning("unused build arguments: " + String.join(", ", plan.unusedArgs())));
            }
            CacheIndex index = new CacheIndex(cache, engine.address());
            BuildInputs origins = new BuildInputs(
                    trees, new Downloads(cache.resolve("downloads"), environment), new GitSource(environment, secrets));
            String slot =
                    context.name() + "\n" + fileName + "\n" + plan.target().name();
            BuildOptions options = request.options(slot, mode == ProgressMode.CLASSIC);
            if (planOnly) {
                close(listener);
                List<Prediction.PlannedStep> steps = new Prediction(engine, index, origins).of(plan, options);
                new PlanPrinter(terminal.out()).print(plan, steps);
                return ExitCode.OK;
            }
            BuildResults.clear(terminal, request.imageIdFile());
            images.fetchCaches(options.cacheFrom());
            BuildResult result = new Builder(engine, index, origins, listener).build(plan, options);
            finish(engine, request, result, listener);
            close(listener);
            if (mode == ProgressMode.QUIET) {
                terminal.out().println(result.image());
            }
            if (index.problem() != null) {
                terminal.err().println("dfbuild: warning: " + TerminalText.line(index.problem()));
            }
            return ExitCode.OK;
        }
    }

    /** Looks for what Docker would refuse; nothing is asked of the daemon. */
    private int check(BuildContext context) {
        Dockerfile file = Dockerfile.parse(context.dockerfile());
        List<Problem> problems = new ArrayList<>(file.problems());
        problems.addAll(BuildModel.of(file).problems());
        for (Problem problem : problems) {
            Place place = new Place(file.source(), problem.range());
            new FailureReport(terminal.err()).print(new BuildException(problem.message(), place), fileName);
        }
        if (problems.isEmpty()) {
            terminal.out().println("Check complete, no problems found.");
        }
        return problems.isEmpty() ? ExitCode.OK : ExitCode.FAILED;
    }

    private void finish(Engine engine, BuildRequest request, BuildResult result, BuildListener listener)
            throws IOException, UsageException {
        listener.on(new BuildEvent.Built(result.image(), result.imageTook()));
        BuildResults results = new BuildResults(terminal, engine, listener);
        results.tag(result.image(), request.tags());
        String digest = request.push() ? results.push(request.tags()) : "";
        results.writeImageId(request.imageIdFile(), result.image());
        results.writeMetadata(request.metadataFile(), result.image(), digest, request.tags());
    }
}
