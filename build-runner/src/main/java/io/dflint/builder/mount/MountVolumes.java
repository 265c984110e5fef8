package io.dflint.builder.mount;

import io.dflint.builder.daemon.ContainerSpec;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.daemon.HostOptions;
import io.dflint.builder.daemon.ImageConfig;
import io.dflint.builder.daemon.Mount;
import io.dflint.builder.json.JsonObject;
import io.dflint.builder.layer.TarHeaders;
import io.dflint.builder.plan.Paths;
import io.dflint.builder.resource.CacheVolumeNames;
import io.dflint.builder.resource.Resources;
import io.dflint.builder.resource.TemporaryNames;
import io.dflint.builder.source.FileEntry;
import io.dflint.builder.source.Match;
import io.dflint.builder.tar.TarHeader;
import io.dflint.builder.tar.TarWriter;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Volumes that replace mounts, because they work with any daemon, even on another machine. Files are added to a volume
 * through a container that never runs.
 */
public final class MountVolumes {
    private static final String FOLDER = "/dfbuild";

    private final Engine engine;
    private final Resources resources;
    private final Map<String, String> readOnly = new HashMap<>();

    /** Volumes that existed without a label. Someone else created them, so they are kept. */
    private final Set<String> foreign = ConcurrentHashMap.newKeySet();

    public MountVolumes(Engine engine, Resources resources) {
        this.engine = engine;
        this.resources = resources;
    }

    /** A file to add to a volume. */
    record InlineFile(String name, Bytes content, int mode, long uid, long gid) {}

    /** Bytes that must not be modified. */
    public interface Bytes {
        byte[] get();
    }

    /** Creates a volume that is removed when the build ends. */
    String temporary() throws IOException {
        return resources.volume();
    }

    /**
     * Returns a volume with the files of matches. A read-only volume is shared by all uses of the same files.
     *
     * @param key identifies the files; empty for a separate volume
     * @param image any image, from which a container is created
     */
    public synchronized String of(List<Match> matches, String key, String image) throws IOException {
        String known = key.isEmpty() ? null : readOnly.get(key);
        if (known != null) {
            return known;
        }
        String volume = temporary();
        fill(volume, image, tar -> {
            for (Match match : matches) {
                copy(match, tar);
            }
        });
        if (!key.isEmpty()) {
            readOnly.put(key, volume);
        }
        return volume;
    }

    private static void copy(Match match, TarWriter tar) throws IOException {
        Map<Object, String> names = new HashMap<>();
        for (FileEntry entry : match.entries()) {
            String within = match.root().isFolder() ? match.within(entry) : match.name();
            String name = FOLDER.substring(1) + (within.isEmpty() ? "" : "/" + within);
            Object inode = entry.inode();
            String first = inode == null ? null : names.putIfAbsent(inode, name);
            TarHeader header = TarHeaders.of(entry, name, first);
            if (header.type() == TarHeader.Type.FILE) {
                try (InputStream in = entry.open()) {
                    tar.put(header, in);
                }
            } else {
                tar.put(header);
            }
        }
    }

    /** Removes a temporary volume as soon as the containers that use it no longer exist, which must be imminent. */
    void remove(String volume) {
        resources.removeNow(volume);
    }

    /** Creates a temporary volume with files. */
    public String of(List<InlineFile> files, String image) throws IOException {
        String volume = temporary();
        fill(volume, image, tar -> {
            for (InlineFile file : files) {
                String name = Paths.clean(FOLDER + "/" + file.name()).substring(1);
                byte[] bytes = file.content().get();
                TarHeader header =
                        TarHeader.file(name, file.mode(), file.uid(), file.gid(), bytes.length, Instant.now());
                tar.put(header, bytes);
            }
        });
        return volume;
    }

    /** Sets the owner and mode of a volume's directory, and adds its initial content. */
    void initialise(String volume, List<Match> matches, int mode, long uid, long gid, String image) throws IOException {
        fill(volume, image, tar -> {
            for (Match match : matches) {
                copy(match, tar);
            }
            tar.put(TarHeader.folder(FOLDER.substring(1), mode, uid, gid, Instant.now()));
        });
    }

    private interface Content {
        void write(TarWriter tar) throws IOException;
    }

    private void fill(String volume, String image, Content content) throws IOException {
        HostOptions host = new HostOptions().network("none").mount(new Mount.Volume(volume, FOLDER, false, "", false));
        ImageConfig config = ImageConfig.EMPTY.withEntrypoint(List.of("-"));
        String container = resources.container(ContainerSpec.of(image, config, host));
        try {
            check(List.of(volume), container);
            engine.containers().putArchive(container, "/", false, out -> {
                try (TarWriter tar = new TarWriter(out)) {
                    content.write(tar);
                }
            });
        } finally {
            resources.removeSoon(container);
        }
    }

    /** Reports whether a volume exists. */
    boolean exists(String volume) throws EngineException {
        List<JsonObject> found = of(List.of(volume));
        if (!found.isEmpty() && !isMade(found.getFirst())) {
            foreign.add(volume);
        }
        return !found.isEmpty();
    }

    /** The volumes created by builds, which have a label. */
    Set<String> made(Collection<String> names) throws EngineException {
        Set<String> made = new HashSet<>();
        for (JsonObject volume : of(names)) {
            if (isMade(volume)) {
                made.add(volume.text("Name"));
            }
        }
        return made;
    }

    private static boolean isMade(JsonObject volume) {
        Map<String, String> labels = volume.stringMap("Labels");
        return labels.containsKey(TemporaryNames.LABEL) || labels.containsKey(CacheVolumeNames.LABEL);
    }

    private List<JsonObject> of(Collection<String> names) throws EngineException {
        List<JsonObject> volumes = new ArrayList<>(engine.volumes().list(Map.of("name", List.copyOf(names))));
        volumes.removeIf(volume -> !names.contains(volume.text("Name")));
        return volumes;
    }

    /**
     * Checks whether volumes are still those created earlier, after a container has mounted them. If someone removed a
     * volume, the daemon silently creates an empty one for the container; it is removed together with the container.
     *
     * @throws EngineException if a volume was removed
     */
    void check(Collection<String> names, String container) throws EngineException {
        Set<String> empty = new TreeSet<>(names);
        empty.removeAll(foreign);
        if (!empty.isEmpty()) {
            empty.removeAll(made(names));
        }
        if (empty.isEmpty()) {
            return;
        }
        engine.containers().remove(container);
        for (String volume : empty) {
            try {
                engine.volumes().remove(volume);
            } catch (EngineException e) {
                // Another build was given the same volume, and will notice too.
                if (!e.is(EngineException.Kind.CONFLICT)) {
                    throw e;
                }
            }
        }
        throw new EngineException(
                EngineException.Kind.NOT_FOUND, "No such volume: " + String.join(", ", empty) + " was removed");
    }

    /** Creates a volume that outlives the build. */
    void permanent(String name, Map<String, String> labels) throws IOException {
        engine.volumes().create(name, labels);
    }
}
