package io.dflint.builder.execute;

import io.dflint.builder.cache.CacheIndex;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.event.BuildEvent;
import io.dflint.builder.event.BuildListener;
import io.dflint.builder.key.BuildInputs;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.BuildPlan;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Carries out plans. */
public final class Builder {
    private static final int ATTEMPTS = 4;

    /** A prune lasts a while, and removes what is made meanwhile. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Engine engine;
    private final CacheIndex index;
    private final BuildInputs inputs;
    private final BuildListener listener;
    private final Duration pause;

    public Builder(Engine engine, CacheIndex index, BuildInputs inputs, BuildListener listener) {
        this(engine, index, inputs, listener, PAUSE);
    }

    /** @param pause before the second attempt, after others removed what the build had; before later ones it is longer */
    Builder(Engine engine, CacheIndex index, BuildInputs inputs, BuildListener listener, Duration pause) {
        this.engine = engine;
        this.index = index;
        this.inputs = inputs;
        this.listener = listener;
        this.pause = pause;
    }

    /**
     * Builds.
     *
     * @throws BuildException if a step fails
     * @throws IOException if the daemon or a file does not do its part
     */
    public BuildResult build(BuildPlan plan, BuildOptions options) throws BuildException, IOException {
        for (int attempt = 1; ; attempt++) {
            BuildRun run = new BuildRun(engine, plan, index, inputs, options, listener);
            try {
                return run.build();
            } catch (IOException e) {
                // What is at the daemon belongs to everyone who can reach it.
                if (!run.isRobbed()) {
                    throw e;
                }
                again(attempt, e, "someone removed images or containers of this build");
            }
        }
    }

    /**
     * Builds, and gives the image names.
     *
     * @throws BuildException if a step fails
     * @throws IOException if the daemon or a file does not do its part
     */
    public BuildResult build(BuildPlan plan, BuildOptions options, List<String> names)
            throws BuildException, IOException {
        for (int attempt = 1; ; attempt++) {
            BuildResult result = build(plan, options);
            try {
                for (String name : names) {
                    engine.images().tag(result.image(), name);
                }
                return result;
            } catch (EngineException e) {
                // An image without a name goes with any docker image prune.
                if (engine.images().find(result.image()).isPresent()) {
                    throw e;
                }
                again(attempt, e, "someone removed the image before it was named");
            }
        }
    }

    private void again(int attempt, IOException failure, String what) throws IOException {
        if (attempt == ATTEMPTS) {
            throw new IOException(
                    what + " in each of " + ATTEMPTS
                            + " attempts; build again when no docker prune runs at the same time",
                    failure);
        }
        listener.on(new BuildEvent.Warning(what + "; building again"));
        try {
            Thread.sleep(pause.multipliedBy(attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException(EngineException.Kind.CANCELLED, "cancelled", failure);
        }
    }

    /**
     * Opens a state of a step; what it takes for that and is not in the cache runs first.
     *
     * @return what the opener returns
     * @throws BuildException if a step before the state fails
     */
    public int open(BuildPlan plan, BuildOptions options, StepState state, StateOpener opener)
            throws BuildException, IOException {
        return new BuildRun(engine, plan, index, inputs, options, listener).open(state, opener);
    }
}
