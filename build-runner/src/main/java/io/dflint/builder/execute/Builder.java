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

    /** A prune takes a while, and also removes objects created in the meantime. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Engine engine;
    private final CacheIndex index;
    private final BuildInputs inputs;
    private final BuildListener listener;
    private final Duration pause;

    public Builder(Engine engine, CacheIndex index, BuildInputs inputs, BuildListener listener) {
        this(engine, index, inputs, listener, PAUSE);
    }

    /**
     * @param pause the pause before the second attempt after others removed objects of the build; later pauses are
     *     longer
     */
    Builder(Engine engine, CacheIndex index, BuildInputs inputs, BuildListener listener, Duration pause) {
        this.engine = engine;
        this.index = index;
        this.inputs = inputs;
        this.listener = listener;
        this.pause = pause;
    }

    /**
     * Runs a build.
     *
     * @throws BuildException if a step fails
     * @throws IOException if the daemon or a file cannot be used
     */
    public BuildResult build(BuildPlan plan, BuildOptions options) throws BuildException, IOException {
        for (int attempt = 1; ; attempt++) {
            BuildRun run = new BuildRun(engine, plan, index, inputs, options, listener);
            try {
                return run.build();
            } catch (IOException e) {
                // Anyone who can reach the daemon can remove objects of this build.
                if (!run.isRobbed()) {
                    throw e;
                }
                again(attempt, e, "someone removed images or containers of this build");
            }
        }
    }

    /**
     * Runs a build and gives names to the image.
     *
     * @throws BuildException if a step fails
     * @throws IOException if the daemon or a file cannot be used
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
                // Any docker image prune removes an image without a name.
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
     * Opens the state of a step. The steps before it that are not cached run first.
     *
     * @return the result of the opener
     * @throws BuildException if a step before the state fails
     */
    public int open(BuildPlan plan, BuildOptions options, StepState state, StateOpener opener)
            throws BuildException, IOException {
        return new BuildRun(engine, plan, index, inputs, options, listener).open(state, opener);
    }
}
