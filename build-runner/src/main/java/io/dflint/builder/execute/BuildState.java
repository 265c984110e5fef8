package io.dflint.builder.execute;

import io.dflint.builder.cache.CacheIndex;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.event.BuildListener;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.BuildException.Place;
import io.dflint.builder.plan.BuildPlan;
import io.dflint.builder.plan.Step;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;

/** What the parts of one build share. */
final class BuildState implements AutoCloseable {
    final Engine engine;
    final BuildPlan plan;
    final CacheIndex index;
    final BuildOptions options;
    final BuildListener listener;

    /** On everything temporary at the daemon. */
    final String id = UUID.randomUUID().toString();

    final Instant started = Instant.now();
    final FileSystem.Graph graph = new FileSystem.Graph();
    final Contents contents = new Contents();
    final Resources resources;
    final ImageLoader loader;
    final Sources sources;
    final Keys keys;
    final Snapshots snapshots;
    final SshAgents agents;

    BuildState(
            Engine engine,
            BuildPlan plan,
            CacheIndex index,
            Origins origins,
            BuildOptions options,
            BuildListener listener) {
        this.engine = engine;
        this.plan = plan;
        this.index = index;
        this.options = options;
        this.listener = oneAtATime(listener);
        this.resources = new Resources(engine, id);
        this.loader = new ImageLoader(engine);
        this.sources = new Sources(origins, options.secrets(), engine, resources, plan.epoch());
        this.keys = new Keys(graph, sources, index, options, plan);
        this.snapshots = new Snapshots(this);
        this.agents = new SshAgents(options.ssh());
    }

    private static BuildListener oneAtATime(BuildListener listener) {
        Object lock = new Object();
        return event -> {
            synchronized (lock) {
                listener.on(event);
            }
        };
    }

    /** The time for what is made now. */
    Instant now() {
        return plan.epoch() != null ? plan.epoch() : Instant.now();
    }

    /** The time for what has none of its own. */
    Instant start() {
        return plan.epoch() != null ? plan.epoch() : started;
    }

    /** Where the instruction of a file system stands. */
    Place place(FileSystem files) {
        Step step = files.step().step();
        return new Place(
                plan.file().source(),
                step != null
                        ? step.range()
                        : files.step().stage().stage().from().range());
    }

    /** Something that may fail. */
    interface Work<T> {
        T get() throws BuildException, IOException;
    }

    /** Gives failures without a place that of an instruction; those of the daemon stay as they are. */
    <T> T at(FileSystem files, Work<T> work) throws BuildException, IOException {
        try {
            return work.get();
        } catch (BuildException e) {
            throw e.at(place(files));
        } catch (EngineException e) {
            throw e;
        } catch (IOException e) {
            String message = e.getMessage() == null ? e.toString() : e.getMessage();
            throw new BuildException(message, place(files), e);
        }
    }

    @Override
    public void close() throws IOException {
        try (agents) {
            // Containers of trees keep images in use.
            sources.close();
            resources.close();
            contents.close();
        }
    }
}
