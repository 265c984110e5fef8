package io.dflint.builder.cli;

import io.dflint.builder.buildkit.BuildkitBuild;
import io.dflint.builder.buildkit.Buildx;
import io.dflint.builder.buildkit.BuildxCommand;
import io.dflint.builder.buildkit.PlainBuild;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.event.BuildEvent;
import io.dflint.builder.event.BuildListener;
import io.dflint.builder.json.Json;
import io.dflint.builder.json.JsonObject;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.record.BuildClock;
import io.dflint.builder.text.TerminalText;
import io.dflint.dockerfile.Dockerfile;
import io.dflint.image.ImageReference;
import io.dflint.options.Arguments;
import io.dflint.options.UsageException;
import io.dflint.syntax.Directive;
import io.dflint.text.SourceText;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/** {@code dfbuild build --engine buildkit}. */
final class BuildkitCommand {
    /** Docker's own frontends, which read the same files as dfbuild. */
    private static final Set<String> DOCKER = Set.of("docker/dockerfile", "docker/dockerfile-upstream");

    private final Terminal terminal;
    private final Arguments<BuildOption> arguments;
    private final BuildRequest request;
    private final BuildClock clock;

    BuildkitCommand(Terminal terminal, Arguments<BuildOption> arguments, BuildRequest request, BuildClock clock)
            throws UsageException {
        this.terminal = terminal;
        this.arguments = arguments;
        this.request = request;
        this.clock = clock;
        if (request.onError() != OnError.REMOVE) {
            throw new UsageException(
                    "--on-error: BuildKit leaves nothing of a step that failed; use --engine docker, or dfbuild shell");
        }
    }

    /** Runs the build and returns the exit code. */
    int run(ProgressMode mode, BuildListener listener) throws BuildException, IOException, UsageException {
        BuildxArguments options = new BuildxArguments(arguments, terminal);
        for (String option : options.withoutEffect()) {
            terminal.err().println("dfbuild: warning: " + option + " has no effect with BuildKit");
        }
        boolean input = request.context().equals("-") || "-".equals(request.file());
        try (StandardInput in = new StandardInput(terminal.in(), input);
                BuildSession session = new BuildSession(
                        request,
                        new Terminal(
                                terminal.folder(),
                                in.stream(),
                                terminal.out(),
                                terminal.err(),
                                terminal.environment()))) {
            String fileName = session.context().dockerfileName();
            try {
                return run(session, in, options, mode, listener);
            } catch (BuildException e) {
                BuildCommand.close(listener);
                new FailureReport(terminal.err()).print(e, fileName);
                return ExitCode.FAILED;
            }
        }
    }

    private int run(
            BuildSession session, StandardInput in, BuildxArguments options, ProgressMode mode, BuildListener listener)
            throws BuildException, IOException, UsageException {
        Engine engine = session.engine();
        Buildx buildx = new Buildx(options.docker(), terminal.folder(), terminal.environment());
        String builder = arguments.text(BuildOption.BUILDER);
        String name = builder.isEmpty() ? "BuildKit of " + engine.address() : "buildx builder " + builder;
        DescribedImages images = new DescribedImages(engine, buildx, builder, request.pull(), listener);
        BuildxCommand command = new BuildxCommand(options.build(), options.variables(), in.file(), terminal.out());
        BuildSession.Foreign ready;
        try {
            ready = session.planWithoutPull(listener, images, name);
        } catch (BuildException e) {
            String frontend = frontend(session.context().dockerfile());
            if (frontend.isEmpty()) {
                throw e;
            }
            return plain(buildx, command, frontend, mode, listener);
        }
        BuildResults.clear(terminal, request.imageIdFile());
        String fileName = session.context().dockerfileName();
        BuildRecording recording = new BuildRecording(
                request,
                "buildkit",
                name,
                session.context().name(),
                BuildCommand.dockerfilePath(terminal, fileName),
                session.cache(),
                clock,
                terminal);
        BuildkitBuild build = new BuildkitBuild(
                engine, ready.index(), ready.inputs(), ready.plan(), ready.options(), recording.with(listener));
        try {
            JsonObject result = build.build(buildx, command);
            writeMetadata(result);
            recording.report(recording.end(null), engine);
            BuildCommand.close(listener);
            if (mode == ProgressMode.QUIET) {
                terminal.out().println(BuildkitBuild.image(result));
            }
        } catch (BuildException | IOException e) {
            BuildCommand.reportFailure(recording, e, engine);
            throw e;
        }
        String problem = ready.index().problem();
        if (problem != null) {
            terminal.err().println("dfbuild: warning: " + TerminalText.line(problem));
        }
        return ExitCode.OK;
    }

    private void writeMetadata(JsonObject result) throws IOException {
        if (!request.metadataFile().isEmpty()) {
            OutputFile.write(
                    terminal.folder().resolve(request.metadataFile()),
                    BuildOption.METADATA_FILE.spelling(),
                    Json.write(result.members(), "  ") + "\n");
        }
    }

    /** The image of another frontend than Docker's that reads the file; empty for none. */
    private String frontend(SourceText text) {
        Directive directive = Dockerfile.parse(text).directive("syntax");
        String written = directive == null ? "" : directive.value().toString();
        String frontend =
                request.buildArgs().getOrDefault("BUILDKIT_SYNTAX", written).strip();
        int end = frontend.indexOf(' ');
        String image = end < 0 ? frontend : frontend.substring(0, end);
        ImageReference reference = ImageReference.parseOrNull(image);
        return reference == null || DOCKER.contains(reference.familiarName()) ? "" : image;
    }

    /** Builds a file that only BuildKit can read. */
    private int plain(Buildx buildx, BuildxCommand command, String frontend, ProgressMode mode, BuildListener listener)
            throws IOException, UsageException {
        listener.on(new BuildEvent.Warning("only the frontend " + frontend
                + " can read this file; BuildKit builds it without steps, reasons and a record of the build"));
        BuildCommand.close(listener);
        BuildResults.clear(terminal, request.imageIdFile());
        boolean shows = mode == ProgressMode.PLAIN || mode == ProgressMode.TTY;
        PlainBuild build = new PlainBuild(buildx, request.secrets().values(), line -> {
            if (shows) {
                terminal.err().println(TerminalText.output(line, false));
            }
        });
        JsonObject result = build.build(command);
        writeMetadata(result);
        String image = BuildkitBuild.image(result);
        switch (mode) {
            case QUIET -> terminal.out().println(image);
            case RAWJSON -> listener.on(new BuildEvent.Built(image, Duration.ZERO));
            default -> terminal.err().println("built " + image);
        }
        return ExitCode.OK;
    }
}
