package io.dflint.builder.cli;

import io.dflint.builder.buildkit.Buildx;
import io.dflint.builder.cli.workflow.CommandEnvironment;
import io.dflint.builder.resource.Threads;
import io.dflint.builder.targets.BakeFile;
import io.dflint.builder.targets.BuildTarget;
import io.dflint.builder.targets.ComposeFile;
import io.dflint.builder.targets.TargetException;
import io.dflint.builder.temporary.TemporaryFolder;
import io.dflint.builder.text.TerminalText;
import io.dflint.options.Arguments;
import io.dflint.options.Arguments.Given;
import io.dflint.options.UsageException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * {@code dfbuild build --compose} and {@code --bake}: runs several builds in parallel, except where one needs the image
 * of another.
 */
final class TargetsCommand {
    private static final int STOP_SECONDS = 15;

    /** The options that only make sense for a single build. */
    private static final List<BuildOption> OF_ONE = List.of(
            BuildOption.TAG, BuildOption.IIDFILE, BuildOption.METADATA_FILE, BuildOption.REPORT, BuildOption.ON_ERROR);

    private final Terminal terminal;
    private final CommandEnvironment environment;
    private final Arguments<BuildOption> arguments;
    private final boolean planOnly;

    TargetsCommand(
            Terminal terminal, CommandEnvironment environment, Arguments<BuildOption> arguments, boolean planOnly) {
        this.terminal = terminal;
        this.environment = environment;
        this.arguments = arguments;
        this.planOnly = planOnly;
    }

    static boolean isMeant(Arguments<BuildOption> arguments) {
        return arguments.has(BuildOption.COMPOSE) || arguments.has(BuildOption.BAKE);
    }

    /** Runs the builds and returns the first exit code that is not 0. */
    int run() throws UsageException {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            List<BuildTarget> targets = targets();
            check(targets);
            Entitlements entitlements = new Entitlements(terminal.folder(), arguments.all(BuildOption.ALLOW));
            for (BuildTarget target : targets) {
                entitlements.check(target);
            }
            checkDestinations(targets, folder.path());
            return build(targets, folder.path());
        } catch (TargetException e) {
            terminal.err().println("dfbuild: " + TerminalText.line(e.text()));
            return ExitCode.FAILED;
        } catch (InvalidPathException e) {
            terminal.err().println("dfbuild: invalid path " + TerminalText.line(e.getInput()));
            return ExitCode.FAILED;
        } catch (IOException e) {
            terminal.err().println("dfbuild: " + FailureReport.reason(e));
            return ExitCode.FAILED;
        }
    }

    private List<BuildTarget> targets() throws TargetException, IOException, UsageException {
        List<String> compose = arguments.all(BuildOption.COMPOSE);
        List<String> bake = arguments.all(BuildOption.BAKE);
        if (!compose.isEmpty() && !bake.isEmpty()) {
            throw new UsageException("--compose and --bake exclude each other");
        }
        if (arguments.has(BuildOption.FILE)) {
            throw new UsageException("--file has no meaning with --compose and --bake, which name the Dockerfiles");
        }
        if (!compose.isEmpty()) {
            List<Path> files = new ArrayList<>();
            compose.forEach(file -> files.add(terminal.folder().resolve(file)));
            return ComposeFile.targets(
                    files,
                    arguments.operands(),
                    terminal.environment(),
                    warning -> terminal.err().println("dfbuild: warning: " + TerminalText.line(warning)));
        }
        List<String> command = new ArrayList<>(List.of("bake", "--print"));
        bake.forEach(file -> command.add("--file=" + file));
        command.add("--");
        command.addAll(arguments.operands());
        List<String> docker = new BuildxArguments(arguments, terminal).docker();
        String printed = new Buildx(docker, terminal.folder(), terminal.environment()).output(command);
        return BakeFile.targets(printed, terminal.folder().toAbsolutePath());
    }

    private void check(List<BuildTarget> targets) throws UsageException {
        for (BuildOption option : OF_ONE) {
            if (targets.size() > 1 && arguments.has(option)) {
                throw new UsageException(option.spelling() + " is for one image; this builds " + targets.size() + ": "
                        + String.join(
                                ", ", targets.stream().map(BuildTarget::name).toList()));
            }
        }
    }

    /** Checks the destinations of all builds before the first starts. */
    private void checkDestinations(List<BuildTarget> targets, Path folder) throws IOException, UsageException {
        if (planOnly) {
            return;
        }
        Destinations destinations = new Destinations(terminal.folder(), environment.terminal());
        for (BuildTarget target : targets) {
            String label = targets.size() == 1 ? "" : target.name() + ": ";
            try {
                Arguments<BuildOption> options = Arguments.read(BuildOption.values(), options(target, targets, folder));
                if (!BuildRequest.isCheck(options)) {
                    destinations.check(options);
                }
            } catch (IOException e) {
                throw new IOException(label + FailureReport.reason(e), e);
            } catch (UsageException e) {
                throw new UsageException(label + FailureReport.reason(e));
            }
        }
    }

    private int build(List<BuildTarget> targets, Path folder) throws TargetException {
        Map<String, CompletableFuture<Integer>> builds = new LinkedHashMap<>();
        try (ExecutorService threads = Threads.perTask()) {
            for (BuildTarget target : inOrder(targets)) {
                List<CompletableFuture<Integer>> needed = new ArrayList<>();
                target.needs().values().forEach(name -> needed.add(builds.get(name)));
                builds.put(
                        target.name(),
                        CompletableFuture.allOf(needed.toArray(CompletableFuture[]::new))
                                .thenApplyAsync(
                                        done -> needed.stream().allMatch(code -> code.join() == ExitCode.OK)
                                                ? build(target, targets, folder)
                                                : ExitCode.FAILED,
                                        threads));
            }
            return await(builds, threads);
        }
    }

    private static int await(Map<String, CompletableFuture<Integer>> builds, ExecutorService threads) {
        int code = ExitCode.OK;
        try {
            for (CompletableFuture<Integer> build : builds.values()) {
                int one = build.get();
                code = code == ExitCode.OK ? one : code;
            }
            return code;
        } catch (InterruptedException e) {
            threads.shutdownNow();
            try {
                threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException again) {
                // The command ends in any case.
            }
            Thread.currentThread().interrupt();
            return ExitCode.INTERRUPTED;
        } catch (ExecutionException | CancellationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Orders builds so that each precedes those that need it. */
    private static List<BuildTarget> inOrder(List<BuildTarget> targets) throws TargetException {
        Map<String, BuildTarget> ordered = new LinkedHashMap<>();
        List<BuildTarget> open = new ArrayList<>(targets);
        while (!open.isEmpty()) {
            List<BuildTarget> ready = new ArrayList<>();
            for (BuildTarget target : open) {
                if (ordered.keySet().containsAll(target.needs().values())) {
                    ready.add(target);
                }
            }
            if (ready.isEmpty()) {
                throw BuildTarget.circular(open);
            }
            ready.forEach(target -> ordered.put(target.name(), target));
            open.removeAll(ready);
        }
        return List.copyOf(ordered.values());
    }

    private int build(BuildTarget target, List<BuildTarget> all, Path folder) {
        Map<String, String> variables = new HashMap<>(terminal.environment());
        variables.putAll(target.environment());
        byte[] input =
                target.dockerfile() == null ? new byte[0] : target.dockerfile().getBytes(StandardCharsets.UTF_8);
        if (all.size() == 1) {
            return build(target, all, folder, variables, input, terminal.out(), terminal.err());
        }
        try (PrintStream out = LabelledLines.on(terminal.out(), target.name());
                PrintStream err = LabelledLines.on(terminal.err(), target.name())) {
            return build(target, all, folder, variables, input, out, err);
        }
    }

    private int build(
            BuildTarget target,
            List<BuildTarget> all,
            Path folder,
            Map<String, String> variables,
            byte[] input,
            PrintStream out,
            PrintStream err) {
        Terminal own = new Terminal(terminal.folder(), new ByteArrayInputStream(input), out, err, variables);
        try {
            return new BuildCommand(own, environment, planOnly).run(words(target, all, folder));
        } catch (IOException | UsageException e) {
            err.println("dfbuild: " + FailureReport.reason(e));
            return ExitCode.FAILED;
        }
    }

    /** Returns the command line of a build. */
    private List<String> words(BuildTarget target, List<BuildTarget> all, Path folder)
            throws IOException, UsageException {
        List<String> words = options(target, all, folder);
        boolean byName = EngineChoice.of(Arguments.read(BuildOption.values(), words)) == EngineChoice.BUILDKIT;
        for (Map.Entry<String, String> need : target.needs().entrySet()) {
            String image = image(need.getValue(), all, folder, byName);
            words.add("--build-context=" + need.getKey() + "=docker-image://" + image);
        }
        words.add("--");
        words.add(target.context());
        return words;
    }

    /** Returns the options of a build: those of the file, followed by those of the user. */
    private List<String> options(BuildTarget target, List<BuildTarget> all, Path folder) {
        List<String> words = new ArrayList<>(target.options());
        boolean isNeeded = all.stream().anyMatch(other -> other.needs().containsValue(target.name()));
        if (isNeeded && !planOnly) {
            words.add("--iidfile=" + idFile(target, all, folder));
        }
        if (all.size() > 1 && List.of("", "auto", "tty").contains(arguments.text(BuildOption.PROGRESS)) && !planOnly) {
            words.add("--progress=plain");
        }
        for (Given<BuildOption> given : arguments.given()) {
            boolean terminalOnly = given.option() == BuildOption.PROGRESS
                    && List.of("auto", "tty").contains(given.value());
            if (given.option() != BuildOption.COMPOSE
                    && given.option() != BuildOption.BAKE
                    && !Entitlements.isForFiles(given)
                    && !(terminalOnly && all.size() > 1)) {
                words.add(given.option().spelling() + "=" + given.value());
            }
        }
        return words;
    }

    /** Returns the image of a target that was built. */
    private static String image(String name, List<BuildTarget> all, Path folder, boolean byName) throws IOException {
        for (BuildTarget target : all) {
            if (target.name().equals(name) && !target.tags().isEmpty()) {
                return target.tags().getFirst();
            }
            Path file = idFile(target, all, folder);
            if (target.name().equals(name) && !byName && Files.exists(file)) {
                return Files.readString(file);
            }
        }
        if (byName) {
            throw new IOException("BuildKit finds the image of " + name + " only by a name; give it a tag");
        }
        return name;
    }

    /** Returns the file for an image ID. Its name is a number because a name from the file may be a path. */
    private static Path idFile(BuildTarget target, List<BuildTarget> all, Path folder) {
        return folder.resolve(all.indexOf(target) + ".iid");
    }
}
