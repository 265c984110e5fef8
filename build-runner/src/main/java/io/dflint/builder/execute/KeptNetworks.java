package io.dflint.builder.execute;

import io.dflint.builder.daemon.ContainerSpec;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.HostOptions;
import io.dflint.builder.daemon.ImageConfig;
import io.dflint.builder.event.StepId;
import io.dflint.builder.image.ImageLoader;
import io.dflint.builder.image.ImageSpec;
import io.dflint.builder.layer.ImageFiles;
import io.dflint.builder.layer.LayerTree;
import io.dflint.builder.layer.PackedLayer;
import io.dflint.builder.plan.Action;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.StagePlan;
import io.dflint.builder.plan.Step;
import io.dflint.builder.resource.Resources;
import io.dflint.builder.result.Snapshots;
import io.dflint.builder.run.Networks;
import io.dflint.builder.tar.TarHeader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps networks for consecutive steps of a build, as BuildKit does, because creating one takes the daemon longer than
 * everything else a container needs. A network is held by a container with a program that waits. It is created in the
 * background during the first step, and only if further steps follow.
 */
final class KeptNetworks implements Networks {
    private static final String PLATFORM = "linux/amd64";
    private static final String FILE = "/wait";

    private final Engine engine;
    private final Resources resources;
    private final ImageLoader loader;
    private final ExecutorService threads;
    private final String hostname;
    private final boolean ownNetworks;
    private final Set<StagePlan> expecting = ConcurrentHashMap.newKeySet();
    private final Deque<String> idle = new ArrayDeque<>();
    private final List<Future<?>> making = new ArrayList<>();
    private int wanted;
    private int made;
    private boolean failed;

    /**
     * @param hostname the host name of all containers in the network
     * @param ownNetworks whether each step must have a network of its own
     */
    KeptNetworks(
            Engine engine,
            Resources resources,
            ImageLoader loader,
            ExecutorService threads,
            String hostname,
            boolean ownNetworks) {
        this.engine = engine;
        this.resources = resources;
        this.loader = loader;
        this.threads = threads;
        this.hostname = hostname;
        this.ownNetworks = ownNetworks;
    }

    /**
     * Called when a step begins. Networks are kept for stages with several more commands. Hosts and limits from the
     * command line require separate networks.
     */
    void begins(StepId id) {
        StagePlan stage = id.stage();
        int more = 0;
        for (Step step : stage.steps().subList(id.index() + 1, stage.steps().size())) {
            more += step.action() instanceof Action.Run run && run.network().isEmpty() ? 1 : 0;
        }
        if (more > 1 && !ownNetworks && expecting.add(stage)) {
            expect(stage.platform());
        } else if (more == 0 && expecting.remove(stage)) {
            done();
        }
    }

    /** Records the start of a chain of steps, several of which need a network. */
    private synchronized void expect(String platform) {
        if (failed || !platform.equals(PLATFORM)) {
            return;
        }
        wanted++;
        if (made < wanted) {
            made++;
            try {
                making.add(threads.submit(this::make));
            } catch (RejectedExecutionException e) {
                failed = true;
            }
        }
    }

    /** Records the start of the last step in a chain. */
    private synchronized void done() {
        wanted--;
    }

    /** Waits for pending creations, so that nothing is created after the build. */
    void finish() throws IOException, BuildException {
        List<Future<?>> open;
        synchronized (this) {
            failed = true;
            open = List.copyOf(making);
        }
        for (Future<?> one : open) {
            Snapshots.await(one);
        }
    }

    private void make() {
        try {
            String image = image();
            ContainerSpec spec = new ContainerSpec(
                    image,
                    ImageConfig.EMPTY.withEntrypoint(List.of(FILE)),
                    new HostOptions().withoutLog(),
                    hostname,
                    false,
                    false,
                    null);
            String container = resources.container(spec);
            engine.containers().start(container);
            synchronized (this) {
                idle.add(container);
            }
        } catch (IOException | RuntimeException e) {
            // Each step then gets a network of its own.
            synchronized (this) {
                failed = true;
            }
        }
    }

    private String image() throws IOException {
        byte[] program = WaitProgram.bytes();
        LayerTree layer = new LayerTree(ImageFiles.EMPTY);
        layer.put(
                FILE,
                TarHeader.file("", 0755, 0, 0, program.length, Instant.EPOCH),
                () -> new ByteArrayInputStream(program));
        PackedLayer packed = PackedLayer.of(layer);
        loader.add(packed);
        ImageSpec image = new ImageSpec(
                PLATFORM,
                "",
                Instant.EPOCH,
                ImageConfig.EMPTY.withLabels(resources.labels()),
                List.of(),
                List.of(packed.digest()),
                null);
        String id = loader.id(image);
        resources.load(id, () -> loader.load(List.of(image)));
        return id;
    }

    @Override
    public synchronized @Nullable String lease() {
        return idle.pollFirst();
    }

    @Override
    public synchronized void release(String container, boolean usable) {
        failed |= !usable;
        if (usable && wanted > 0) {
            idle.addFirst(container);
        } else {
            resources.removeSoon(container);
        }
    }
}
