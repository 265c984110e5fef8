package io.dflint.build.execute;

import io.dflint.build.daemon.Engine;
import io.dflint.build.daemon.EngineException;
import io.dflint.build.daemon.ImageSummary;
import io.dflint.build.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * What a build has at the daemon for a time: containers, volumes, images. All of it carries the label {@link #LABEL} with
 * the id of the build, so that what a killed build left can be found; and all of it is gone when this is closed.
 */
final class Resources implements AutoCloseable {
    /** On everything temporary; the value is the id of the build. */
    static final String LABEL = "io.dflint.build";

    private final Engine engine;
    private final String buildId;
    private final Set<String> containers = ConcurrentHashMap.newKeySet();
    private final Set<String> volumes = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedDeque<String> images = new ConcurrentLinkedDeque<>();
    private final ExecutorService background = Threads.perTask();
    private final List<Future<?>> removals = new ArrayList<>();

    Resources(Engine engine, String buildId) {
        this.engine = engine;
        this.buildId = buildId;
    }

    void container(String id) {
        containers.add(id);
    }

    void volume(String name) {
        volumes.add(name);
    }

    /** Images are removed in the opposite order, so that none goes before one that was made of it. */
    void image(String id) {
        images.addFirst(id);
    }

    /** Removes a container in the background. */
    synchronized void removeSoon(String container) {
        if (!background.isShutdown()) {
            removals.add(background.submit(() -> remove(container)));
        }
    }

    private void remove(String container) {
        try {
            engine.containers().remove(container);
            containers.remove(container);
        } catch (EngineException e) {
            // It stays in the set and is tried again at the end.
        }
    }

    /**
     * Takes over what the daemon has of this build without our knowing: a request that was interrupted may have been
     * carried out all the same.
     */
    void findAll() {
        Map<String, List<String>> labelled = Map.of("label", List.of(LABEL + "=" + buildId));
        try {
            for (JsonObject container : engine.containers().list(true, labelled)) {
                containers.add(container.text("Id"));
            }
            for (JsonObject volume : engine.volumes().list(labelled)) {
                volumes.add(volume.text("Name"));
            }
            for (ImageSummary image : engine.images().list(true, labelled)) {
                if (!images.contains(image.id())) {
                    images.addFirst(image.id());
                }
            }
        } catch (EngineException e) {
            // The daemon is gone; `dfbuild prune` finds what is left when it is back.
        }
    }

    /** Waits for what is being removed, then removes the rest. A daemon that is gone keeps its things. */
    @Override
    public void close() {
        List<Future<?>> open;
        synchronized (this) {
            open = List.copyOf(removals);
            background.shutdown();
        }
        for (Future<?> removal : open) {
            await(removal);
        }
        try (ExecutorService all = Threads.perTask()) {
            for (String container : containers) {
                all.execute(() -> remove(container));
            }
        }
        for (String volume : volumes) {
            try {
                engine.volumes().remove(volume);
            } catch (EngineException e) {
                // `dfbuild prune` finds it by its label.
            }
        }
        for (String image : images) {
            try {
                engine.images().remove(image, false, false);
            } catch (EngineException e) {
                // In use by another build that took it from the cache; or the daemon is gone.
            }
        }
    }

    private static void await(Future<?> removal) {
        boolean interrupted = false;
        while (true) {
            try {
                removal.get();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException e) {
                break;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
