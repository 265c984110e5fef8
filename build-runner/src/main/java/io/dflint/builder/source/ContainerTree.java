package io.dflint.builder.source;

import io.dflint.builder.daemon.ContainerSpec;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.daemon.HostOptions;
import io.dflint.builder.daemon.ImageConfig;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of an image, read from a container that never runs. The few files that the daemon hides in every container
 * behind its own, such as {@code /etc/hosts}, are read from the image's layers instead. The container is created when
 * the first file is requested. Files that were read are kept in temporary files until the tree is closed.
 */
public final class ContainerTree implements FileTree {
    private final Engine engine;
    private final String image;
    private final TemporaryContainers containers;
    private final Map<String, TarTree> folders = new HashMap<>();
    private final Map<String, @Nullable FileEntry> entries = new HashMap<>();
    private final List<TarTree> files = new ArrayList<>();
    private @Nullable String container;
    private Instant created = Instant.MAX;

    /** The files that the daemon adds to every container, hiding those of the image. */
    private static final Set<String> HIDDEN =
            Set.of(".dockerenv", "dev/console", "etc/hostname", "etc/hosts", "etc/mtab", "etc/resolv.conf");

    /**
     * The directories that the daemon creates where the image has none. In containerd's image store, a container of a
     * committed image also has those of the container that was committed.
     */
    private static final Set<String> CREATED = Set.of("dev/pts", "dev/shm", "proc", "sys");

    /** The directories that the daemon changes in every container. */
    private static final Set<String> TOUCHED = Set.of("dev", "etc");

    private static final Set<String> FOLDERS =
            Stream.of(CREATED, TOUCHED).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    private @Nullable TarTree saved;

    /**
     * Creates a tree of an image's files, which does no work yet.
     *
     * @param containers creates the container, and removes it when the tree is closed
     */
    public ContainerTree(Engine engine, String image, TemporaryContainers containers) {
        this.engine = engine;
        this.image = image;
        this.containers = containers;
    }

    private String container() throws EngineException {
        String known = container;
        if (known == null) {
            ImageConfig config = ImageConfig.EMPTY.withEntrypoint(List.of("/")).withCommand(List.of());
            known = containers.container(ContainerSpec.of(image, config, new HostOptions().network("none")));
            container = known;
            created = created(known);
        }
        return known;
    }

    /**
     * Uses an existing container with the files, and without mounts over them, instead of creating one. It is removed
     * with the tree.
     */
    public synchronized void use(String made) throws EngineException {
        release();
        container = made;
        created = created(made);
    }

    private Instant created(String made) throws EngineException {
        String text = engine.containers()
                .find(made)
                .map(container -> container.text("Created"))
                .orElse("");
        try {
            // The times in tars are whole seconds.
            return Instant.parse(text).truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeException e) {
            return Instant.MAX;
        }
    }

    /** Returns what the image has at the path of a container's entry, or null if there is nothing. */
    private @Nullable FileEntry own(String path, FileEntry shown) throws IOException {
        boolean touched = TOUCHED.contains(path) && !shown.modified().isBefore(created);
        return touched || CREATED.contains(path) || HIDDEN.contains(path)
                ? saved().entry(path)
                : new Placed(shown, path);
    }

    /**
     * Like {@link #own}, but does not read the layers to get {@code /etc} as a parent, for example of {@code
     * /etc/passwd}.
     */
    private @Nullable FileEntry ownAlone(String path, FileEntry shown) throws IOException {
        return TOUCHED.contains(path) ? new Placed(shown, path) : own(path, shown);
    }

    private TarTree saved() throws IOException {
        TarTree known = saved;
        if (known == null) {
            if (engine.images().get(image).layers().isEmpty()) {
                // The image has no files, and the daemon does not save such an image.
                known = TarTree.empty();
            } else {
                try (InputStream tar = engine.images().save(List.of(image))) {
                    known = SavedFiles.read(tar, HIDDEN, FOLDERS);
                }
            }
            saved = known;
        }
        return known;
    }

    /** Returns the nearest directory at or above a path that was read as a whole, or null if there is none. */
    private @Nullable String read(String path) {
        String at = path;
        while (true) {
            if (folders.containsKey(at)) {
                return at;
            }
            if (at.isEmpty()) {
                return null;
            }
            at = TreePaths.parent(at);
        }
    }

    @Override
    public synchronized @Nullable FileEntry entry(String path) throws IOException {
        String above = read(path);
        if (above != null) {
            TarTree tree = folders.get(above);
            FileEntry entry = tree == null ? null : tree.entry(within(path, above));
            return entry == null ? null : own(path, entry);
        }
        if (entries.containsKey(path)) {
            return entries.get(path);
        }
        FileEntry entry = fetch(path);
        entries.put(path, entry);
        return entry;
    }

    private static String within(String path, String above) {
        return above.isEmpty() ? path : path.length() == above.length() ? "" : path.substring(above.length() + 1);
    }

    /** Reads a file with its content, or a directory without its content. */
    private @Nullable FileEntry fetch(String path) throws IOException {
        // Docker would follow a link among the parents, but links must not be followed here.
        String parent = TreePaths.parent(path);
        if (!path.isEmpty()) {
            FileEntry above = entry(parent);
            if (above == null || !above.isFolder()) {
                return null;
            }
        }
        try (InputStream archive = engine.containers().getArchive(container(), "/" + path)) {
            TarTree tree = TarTree.readFirst(archive);
            files.add(tree);
            FileEntry entry = tree.entry("");
            return entry == null ? null : ownAlone(path, entry);
        } catch (EngineException e) {
            if (e.is(EngineException.Kind.NO_SUCH_FILE)) {
                return null;
            }
            throw e;
        }
    }

    @Override
    public synchronized List<FileEntry> children(String path) throws IOException {
        String above = read(path);
        if (above == null) {
            FileEntry entry = entry(path);
            if (entry == null || !entry.isFolder()) {
                return List.of();
            }
            try (InputStream archive = engine.containers().getArchive(container(), "/" + path)) {
                folders.put(path, TarTree.read(archive, path.isEmpty() ? 0 : 1));
            }
            above = path;
        }
        TarTree tree = folders.get(above);
        List<FileEntry> children = new ArrayList<>();
        if (tree != null) {
            for (FileEntry child : tree.children(within(path, above))) {
                String childPath = TreePaths.join(path, child.name());
                FileEntry own = own(childPath, child);
                if (own != null) {
                    children.add(own);
                }
            }
        }
        return children;
    }

    @Override
    public synchronized void close() throws IOException {
        for (TarTree tree : folders.values()) {
            tree.close();
        }
        for (TarTree tree : files) {
            tree.close();
        }
        folders.clear();
        if (saved != null) {
            saved.close();
        }
        release();
    }

    /** Removes the container. What was read is kept, and a new container is created if more is requested. */
    public synchronized void release() {
        String made = container;
        if (made != null) {
            container = null;
            containers.removeSoon(made);
        }
    }

    /** An entry of a part of the tree, with its path in the whole. */
    private record Placed(FileEntry entry, String path) implements FileEntry {
        @Override
        public Type type() {
            return entry.type();
        }

        @Override
        public int mode() {
            return entry.mode();
        }

        @Override
        public long uid() {
            return entry.uid();
        }

        @Override
        public long gid() {
            return entry.gid();
        }

        @Override
        public Instant modified() {
            return entry.modified();
        }

        @Override
        public long size() {
            return entry.size();
        }

        @Override
        public String link() {
            return entry.link();
        }

        @Override
        public int deviceMajor() {
            return entry.deviceMajor();
        }

        @Override
        public int deviceMinor() {
            return entry.deviceMinor();
        }

        @Override
        public java.util.SortedMap<String, byte[]> xattrs() throws IOException {
            return entry.xattrs();
        }

        @Override
        public InputStream open() throws IOException {
            return entry.open();
        }

        @Override
        public @Nullable Object inode() {
            return entry.inode();
        }

        @Override
        public String digest() throws IOException {
            return entry.digest();
        }
    }
}
