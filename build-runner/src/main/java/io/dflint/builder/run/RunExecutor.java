package io.dflint.builder.run;

import io.dflint.builder.daemon.Attachment;
import io.dflint.builder.daemon.ContainerSpec;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.daemon.HealthcheckConfig;
import io.dflint.builder.daemon.HostOptions;
import io.dflint.builder.daemon.ImageConfig;
import io.dflint.builder.daemon.ImageDetails;
import io.dflint.builder.daemon.Mount;
import io.dflint.builder.event.BuildEvent;
import io.dflint.builder.event.BuildListener;
import io.dflint.builder.event.StepId;
import io.dflint.builder.layer.LayerTree;
import io.dflint.builder.mount.PreparedMounts;
import io.dflint.builder.plan.Action;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.BuildException.Place;
import io.dflint.builder.resource.Resources;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs commands in containers. */
public final class RunExecutor {
    /** The host name that BuildKit gives to the containers of steps. */
    public static final String HOST_NAME = "buildkitsandbox";

    /** The ending of messages without further details from the daemon. */
    private static final String NO_DETAIL = ": unknown";

    private static final String HOST_VARIABLE = "HOSTNAME";

    private final Engine engine;
    private final Resources resources;
    private final Consumer<HostOptions> limits;
    private final BuildListener listener;
    private final Redactor redactor;

    public RunExecutor(
            Engine engine,
            Resources resources,
            Consumer<HostOptions> limits,
            BuildListener listener,
            Redactor redactor) {
        this.engine = engine;
        this.resources = resources;
        this.limits = limits;
        this.listener = listener;
        this.redactor = redactor;
    }

    /**
     * The files left by a command.
     *
     * @param image an image with the files on top of the others; null if they are all in {@code layer}
     * @param layer the files, or the changes to apply on top of {@code image}; null if there is nothing to add
     * @param digest the digest of the layer; empty if the layer is empty
     */
    public record Result(
            @Nullable ImageDetails image, @Nullable LayerTree layer, String digest) {}

    /** Takes over the files of a container. */
    public interface Keeper {
        Result keep(String container) throws IOException, BuildException;

        /** Reports whether the keeper still needs the container, and will remove it. */
        boolean takes(String container, Result result) throws IOException;

        /** Called when the command failed, before its container is removed. */
        void failed(String container) throws IOException;
    }

    /**
     * Runs a command.
     *
     * @param image the image to start from
     * @param place the location of the instruction
     * @param keeper takes over the files while the container exists
     * @param networks the networks that the container may join
     */
    public Result run(
            StepId id,
            Action.Run run,
            String image,
            PreparedMounts mounts,
            Place place,
            Keeper keeper,
            Networks networks)
            throws IOException, BuildException {
        String container = ended(id, run, image, mounts, place, keeper, networks);
        boolean taken = false;
        try {
            Result result = keeper.keep(container);
            taken = keeper.takes(container, result);
            return result;
        } finally {
            if (!taken) {
                resources.removeSoon(container);
            }
        }
    }

    /** Returns the container of a command that has succeeded. It has left its network, which others can join now. */
    private String ended(
            StepId id,
            Action.Run run,
            String image,
            PreparedMounts mounts,
            Place place,
            Keeper keeper,
            Networks networks)
            throws IOException, BuildException {
        boolean joins = run.network().isEmpty() || run.network().equals("default");
        String shared = joins && !run.insecure() ? networks.lease() : null;
        if (shared != null) {
            boolean usable = true;
            try {
                return ended(id, run, image, mounts, place, keeper, "container:" + shared);
            } catch (NetworkGoneException e) {
                usable = false;
            } finally {
                networks.release(shared, usable);
            }
        }
        return ended(id, run, image, mounts, place, keeper, "");
    }

    /** Thrown when the container whose network a step was to join no longer exists. */
    private static final class NetworkGoneException extends IOException {
        private static final long serialVersionUID = 1L;

        NetworkGoneException(EngineException cause) {
            super(cause);
        }
    }

    /** @param join the container whose network and host name are shared; empty for none */
    private String ended(
            StepId id, Action.Run run, String image, PreparedMounts mounts, Place place, Keeper keeper, String join)
            throws IOException, BuildException {
        String container = container(spec(run, image, mounts, join), !join.isEmpty());
        boolean succeeded = false;
        try {
            mounts.check(container);
            execute(id, run, container, place, !join.isEmpty());
            succeeded = true;
            return container;
        } catch (StepFailure e) {
            keeper.failed(container);
            throw e;
        } finally {
            if (!succeeded) {
                resources.removeSoon(container);
            }
        }
    }

    /**
     * Returns the description of a command's container.
     *
     * @param image the image to start from
     * @param join the container whose network and host name are shared; empty for none
     */
    public ContainerSpec spec(Action.Run run, String image, PreparedMounts mounts, String join) {
        HostOptions host = new HostOptions()
                .withoutLog()
                .network(join.isEmpty() ? network(run) : join)
                .privileged(run.insecure());
        limits.accept(host);
        for (Mount mount : mounts.mounts()) {
            host.mount(mount);
        }
        String own = run.hostname().isEmpty() ? HOST_NAME : run.hostname();
        String hostname = join.isEmpty() ? own : "";
        return new ContainerSpec(image, config(run, mounts.env()), host, hostname, false, false, null);
    }

    private String container(ContainerSpec spec, boolean joins) throws IOException {
        try {
            return resources.container(spec);
        } catch (EngineException e) {
            throw joins && isOfTheNetwork(e) ? new NetworkGoneException(e) : e;
        }
    }

    private static boolean isOfTheNetwork(EngineException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("network") || message.contains("namespace") || message.contains("No such container");
    }

    /** Creates an image from a container to continue with. */
    public Result commit(String container) throws IOException {
        return new Result(engine.images().get(resources.commit(container)), null, "");
    }

    private static String network(Action.Run run) {
        return run.network().equals("default") ? "" : run.network();
    }

    private ImageConfig config(Action.Run run, Map<String, String> more) {
        List<String> env = new ArrayList<>();
        Map<String, String> all = new LinkedHashMap<>(run.env());
        all.putAll(run.proxies());
        all.putAll(more);
        if (!all.containsKey(HOST_VARIABLE)) {
            // The Engine would set the variable; a name without a value removes it. BuildKit does not set it.
            env.add(HOST_VARIABLE);
        }
        all.forEach((name, value) -> env.add(name + "=" + value));
        // The program becomes the entry point, because a command alone would be combined with the image's entry point.
        return new ImageConfig(
                run.user(),
                Set.of(),
                env,
                run.command(),
                null,
                Set.of(),
                run.workdir(),
                Map.of(),
                List.of(),
                null,
                "",
                new HealthcheckConfig(List.of("NONE"), 0, 0, 0, 0, 0));
    }

    private void execute(StepId id, Action.Run run, String container, Place place, boolean joins)
            throws IOException, BuildException {
        Deque<String> last = OutputLines.lastLines();
        OutputLines output =
                new OutputLines(redactor, text -> listener.on(new BuildEvent.Output(id, false, text)), last);
        OutputLines errors =
                new OutputLines(redactor, text -> listener.on(new BuildEvent.Output(id, true, text)), last);
        int exitCode;
        try (Attachment attachment = engine.containers().attach(container, false, false)) {
            try {
                engine.containers().start(container);
            } catch (EngineException e) {
                if (joins && isOfTheNetwork(e)) {
                    throw new NetworkGoneException(e);
                }
                boolean gone = String.valueOf(e.getMessage()).contains("No such container");
                if (e.is(EngineException.Kind.BAD_REQUEST)
                        || e.is(EngineException.Kind.NOT_FOUND) && !gone
                        || e.is(EngineException.Kind.FAILED)) {
                    throw new BuildException(
                            "the command cannot be started: " + redactor.redact(startProblem(run, e.getMessage())),
                            place,
                            e);
                }
                throw e;
            }
            listener.on(new BuildEvent.ContainerStarted(id, container));
            attachment.copyTo((error, bytes, offset, length) -> (error ? errors : output).write(bytes, offset, length));
            exitCode = engine.containers().waitForExit(container);
        }
        output.end();
        errors.end();
        if (exitCode != 0) {
            throw new StepFailure(failure(run, container, exitCode), place, exitCode, OutputLines.copy(last));
        }
    }

    private static String startProblem(Action.Run run, @Nullable String message) {
        String text = message == null ? "unknown reason" : message.strip();
        int exec = text.lastIndexOf("exec: ");
        String program = run.command().isEmpty() ? "" : run.command().getFirst();
        if (exec < 0) {
            return text;
        }
        String reason = text.substring(exec);
        reason = reason.endsWith(NO_DETAIL) ? reason.substring(0, reason.length() - NO_DETAIL.length()) : reason;
        boolean missing = reason.endsWith("stat " + program + ": no such file or directory")
                || reason.endsWith("executable file not found in $PATH");
        if (!missing) {
            return reason;
        }
        return "the image has no " + program
                + (StepFailure.isShellForm(run)
                        ? "; use the exec form RUN [\"program\", …], or a base image with a shell"
                        : "");
    }

    private String failure(Action.Run run, String container, int exitCode) throws IOException {
        boolean outOfMemory = engine.containers()
                .find(container)
                .map(json -> json.object("State").flag("OOMKilled"))
                .orElse(false);
        return StepFailure.text(run, redactor, outOfMemory ? "ran out of memory" : StepFailure.reason(exitCode));
    }
}
