package io.dflint.builder.resource;

import io.dflint.builder.daemon.ContainerSpec;
import io.dflint.builder.daemon.Containers;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.daemon.ImageSummary;
import io.dflint.builder.json.JsonObject;
import io.dflint.builder.source.TemporaryContainers;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The temporary containers, volumes and images of a build at the daemon. They have the label {@link
 * TemporaryNames#LABEL}, and containers and volumes also a name of {@link TemporaryNames}, so that the leftovers of an
 * interrupted build can be found. Closing this object removes them.
 */
public final class Resources implements TemporaryContainers, AutoCloseable {
    /** How often to look for objects that an interrupted request may still be creating. */
    private static final int LOOKS = 10;

    private static final int LOOK_MILLIS = 50;

    /** The time limit for the removal of all containers. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int REMOVALS = 200;
    private static final int REMOVAL_MILLIS = 10;

    private final Engine engine;
    private final String buildId;

    /** The containers, with the images they were created from; empty for an unknown one. */
    private final Map<String, String> containers = new ConcurrentHashMap<>();

    /** The containers, with those whose network they have joined. */
    private final Map<String, String> joined = new ConcurrentHashMap<>();

    /** The containers that are only needed by those that joined their network. */
    private final Set<String> lingering = ConcurrentHashMap.newKeySet();

    private final Set<String> volumes = ConcurrentHashMap.newKeySet();

    /** The most recently created image comes first. */
    private final ConcurrentLinkedDeque<String> images = new ConcurrentLinkedDeque<>();

    /** The images that others were committed on. The daemon keeps them as long as those exist. */
    private final Map<String, String> parents = new ConcurrentHashMap<>();

    private final AtomicInteger names = new AtomicInteger();

    /** The names of objects whose creation was not confirmed: they may exist or still be created. */
    private final Set<String> unanswered = ConcurrentHashMap.newKeySet();

    private final ExecutorService background = Threads.perTask();
    private final Map<String, Future<?>> removals = new HashMap<>();
    private volatile boolean incomplete;

    public Resources(Engine engine, String buildId) {
        this.engine = engine;
        this.buildId = buildId;
    }

    @Override
    public String container(ContainerSpec spec) throws EngineException {
        ContainerSpec labelled = spec.withConfig(spec.config().withLabels(labels()));
        String id = named(name -> engine.containers().create(labelled, name).id());
        containers.put(id, spec.image());
        String network = spec.host().joinedContainer();
        if (!network.isEmpty()) {
            joined.put(id, network);
        }
        return id;
    }

    /** Creates a volume. */
    public String volume() throws EngineException {
        String volume = named(name -> engine.volumes().create(name, labels()));
        volumes.add(volume);
        return volume;
    }

    /** Creates an image from a container. */
    public String commit(String container) throws EngineException {
        try {
            String image =
                    engine.containers().commit(container, new Containers.Commit(null, "", "", null, List.of(), false));
            images.addFirst(image);
            parents.put(image, containers.getOrDefault(container, ""));
            return image;
        } catch (EngineException e) {
            incomplete = incomplete || isUnanswered(e);
            throw e;
        }
    }

    /** Loads an image that has {@link #labels} and is removed at the end. */
    public void load(String image, Loading loading) throws IOException {
        images.addFirst(image);
        try {
            loading.load();
        } catch (EngineException e) {
            incomplete = incomplete || isUnanswered(e);
            throw e;
        }
    }

    /** Loads an image into the daemon. */
    public interface Loading {
        void load() throws IOException;
    }

    private static boolean isUnanswered(EngineException e) {
        return switch (e.kind()) {
            case CANCELLED, BROKEN, TIMEOUT, UNREACHABLE -> true;
            default -> false;
        };
    }

    private interface Creation {
        String of(String name) throws EngineException;
    }

    private String named(Creation creation) throws EngineException {
        String name = TemporaryNames.of(buildId, names.incrementAndGet());
        unanswered.add(name);
        try {
            String made = creation.of(name);
            unanswered.remove(name);
            return made;
        } catch (EngineException e) {
            if (!isUnanswered(e)) {
                unanswered.remove(name);
            }
            throw e;
        }
    }

    /** The labels that temporarily loaded images must have. */
    public Map<String, String> labels() {
        return Map.of(TemporaryNames.LABEL, buildId);
    }

    /**
     * Removes a container in the background. If others have joined its network, it is only stopped and is removed after
     * them: they share files with it, and while these are removed, the daemon cannot read any file of the joined
     * containers.
     */
    @Override
    public synchronized void removeSoon(String container) {
        if (background.isShutdown()) {
            return;
        }
        if (joined.containsValue(container)) {
            lingering.add(container);
            background.execute(() -> stop(container));
        } else {
            removals.put(container, background.submit(() -> remove(container)));
        }
    }

    /** Most of the time is spent on removing the network. */
    private void stop(String container) {
        try {
            engine.containers().kill(container, "SIGKILL");
        } catch (EngineException e) {
            // The container is removed later, running or not.
        }
    }

    /**
     * Removes a volume immediately. It must not outlive the containers that use it, which are about to be removed. A
     * volume that cannot be removed is tried again at the end.
     */
    public void removeNow(String volume) {
        for (int i = 0; i < REMOVALS; i++) {
            try {
                engine.volumes().remove(volume);
                volumes.remove(volume);
                return;
            } catch (EngineException e) {
                if (!e.is(EngineException.Kind.CONFLICT)) {
                    return;
                }
            }
            try {
                TimeUnit.MILLISECONDS.sleep(REMOVAL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void remove(String container) {
        try {
            engine.containers().remove(container);
            containers.remove(container);
            left(joined.remove(container));
        } catch (EngineException e) {
            // The container stays in the set, and is tried again at the end.
        }
    }

    /** Called when a container that had joined a network was removed. */
    private synchronized void left(@Nullable String network) {
        if (network != null && !joined.containsValue(network) && lingering.remove(network)) {
            removeSoon(network);
        }
    }

    /**
     * Finds objects of this build that the daemon has without its knowledge: an interrupted request may have been
     * carried out, or still be in progress.
     */
    public void findAll() {
        try {
            find();
            for (int i = 0; i < LOOKS && !unanswered.isEmpty(); i++) {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
                find();
            }
        } catch (EngineException e) {
            // The daemon cannot be reached.
            incomplete = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void find() throws EngineException {
        Map<String, List<String>> labelled = Map.of("label", List.of(TemporaryNames.LABEL + "=" + buildId));
        for (JsonObject container : engine.containers().list(true, labelled)) {
            for (String name : container.strings("Names")) {
                String plain = name.startsWith("/") ? name.substring(1) : name;
                if (buildId.equals(TemporaryNames.build(plain, labels()))) {
                    containers.putIfAbsent(container.text("Id"), "");
                    unanswered.remove(plain);
                }
            }
        }
        for (JsonObject volume : engine.volumes().list(labelled)) {
            String name = volume.text("Name");
            if (buildId.equals(TemporaryNames.build(name, labels()))) {
                volumes.add(name);
                unanswered.remove(name);
            }
        }
        for (ImageSummary image : engine.images().list(true, labelled)) {
            if (!images.contains(image.id()) && image.tags().isEmpty()) {
                images.addFirst(image.id());
            }
        }
    }

    /** Reports, after {@link #close}, whether the daemon has nothing of the build any more, as far as known. */
    public boolean isGone() {
        return !incomplete && unanswered.isEmpty() && containers.isEmpty() && volumes.isEmpty() && images.isEmpty();
    }

    /** Waits for pending removals, and removes everything else. Does nothing if the daemon cannot be reached. */
    @Override
    public void close() {
        Map<String, Future<?>> removing;
        synchronized (this) {
            removing = new HashMap<>(removals);
            background.shutdown();
        }
        ExecutorService rest = Threads.perTask();
        long end = System.nanoTime() + PATIENCE.toNanos();
        Map<String, String> all = Map.copyOf(containers);
        for (String container : all.keySet()) {
            removing.computeIfAbsent(container, id -> rest.submit(() -> remove(id)));
        }
        // Images are removed as soon as nothing needs them, since removing a network takes longer.
        List<Future<?>> early = removeImages(rest, end, image -> {
            all.forEach((container, of) -> {
                if (of.equals(image)) {
                    await(removing.get(container), end);
                }
            });
            return System.nanoTime() - end < 0 && !containers.containsValue(image);
        });
        removing.values().forEach(removal -> await(removal, end));
        List<Future<?>> last = new ArrayList<>();
        for (String container : containers.keySet()) {
            last.add(rest.submit(() -> remove(container)));
        }
        last.forEach(removal -> await(removal, end));
        early.forEach(removal -> await(removal, end));
        if (System.nanoTime() - end >= 0) {
            // A daemon that does not answer gets no more requests; the next build looks for leftovers.
            rest.shutdown();
            return;
        }
        for (String volume : List.copyOf(volumes)) {
            try {
                engine.volumes().remove(volume);
                volumes.remove(volume);
            } catch (EngineException e) {
                // The next build looks for it.
            }
        }
        removeImages(rest, end, image -> true).forEach(removal -> await(removal, end));
        rest.shutdown();
    }

    /**
     * Removes images in parallel, each after its descendants.
     *
     * @param unused waits until no container needs an image; returns false if it times out
     */
    private List<Future<?>> removeImages(ExecutorService threads, long end, Predicate<String> unused) {
        Map<String, List<Future<?>>> children = new HashMap<>();
        List<Future<?>> removing = new ArrayList<>();
        for (String image : List.copyOf(images)) {
            List<Future<?>> made = List.copyOf(children.getOrDefault(image, List.of()));
            Future<?> removal = threads.submit(() -> {
                made.forEach(child -> await(child, end));
                if (unused.test(image)) {
                    removeImage(image);
                }
            });
            removing.add(removal);
            children.computeIfAbsent(parents.getOrDefault(image, ""), parent -> new ArrayList<>())
                    .add(removal);
        }
        return removing;
    }

    private void removeImage(String image) {
        try {
            engine.images().remove(image, false, false);
            images.remove(image);
        } catch (EngineException e) {
            // The image is used by another build through the cache, or the daemon cannot be reached.
            if (e.is(EngineException.Kind.NOT_FOUND)) {
                images.remove(image);
            }
        }
    }

    private static void await(@Nullable Future<?> removal, long end) {
        boolean interrupted = false;
        while (removal != null) {
            try {
                removal.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException | TimeoutException e) {
                break;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
