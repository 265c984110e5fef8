package io.dflint.builder.layer;

import io.dflint.builder.daemon.Containers.Change;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.event.LayerChanges;
import io.dflint.builder.event.PathChange;
import io.dflint.builder.plan.Paths;
import io.dflint.builder.tar.RawNames;
import io.dflint.builder.tar.TarHeader;
import io.dflint.builder.tar.TarReader;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes a layer of the files that a command changed. Usually, the container is committed instead, which is faster; this
 * class leaves out what mounts have left behind, and can set times.
 */
public final class ChangedFiles {
    /** From this many changed files in a directory, the whole directory is read instead of each file. */
    private static final int MANY = 16;

    private final Engine engine;
    private final String container;
    private final ImageFiles below;
    private final TreeMap<String, Change.Kind> changes = new TreeMap<>();
    private final Set<String> stubs = new TreeSet<>();
    private final Set<String> targets = new HashSet<>();
    private final ContentSpool contents;
    private long bytes;

    /**
     * Examines a container.
     *
     * @param below the files before the command ran
     * @param targets the paths of the mounts
     * @param contents keeps the contents of the files until the layer is sent
     */
    public ChangedFiles(Engine engine, String container, ImageFiles below, List<String> targets, ContentSpool contents)
            throws IOException {
        this.engine = engine;
        this.container = container;
        this.below = below;
        this.contents = contents;
        changes.putAll(byPath(engine.containers().changes(container)));
        for (String target : targets) {
            this.targets.add(Paths.clean(target));
        }
        for (String target : this.targets) {
            collectStubs(target);
        }
    }

    private static Map<String, Change.Kind> byPath(List<Change> all) {
        Map<String, Change.Kind> changes = new HashMap<>();
        all.forEach(change -> changes.put(change.path(), change.kind()));
        return changes;
    }

    /** Describes the changes of a command without mounts. */
    public static LayerChanges described(List<Change> all) {
        return described(byPath(all), Set.of());
    }

    /** Describes the changes of the command. Can be called before the layer is made. */
    public LayerChanges described() {
        return described(changes, stubs);
    }

    private static LayerChanges described(Map<String, Change.Kind> changes, Set<String> leftOut) {
        NavigableMap<String, PathChange.Kind> kinds = new TreeMap<>();
        changes.forEach((path, kind) -> kinds.put(
                path,
                switch (kind) {
                    case ADDED -> PathChange.Kind.ADDED;
                    case MODIFIED -> PathChange.Kind.CHANGED;
                    case DELETED -> PathChange.Kind.REMOVED;
                }));
        return LayerChanges.of(kinds, leftOut);
    }

    /**
     * Finds a mount point that did not exist before, and the directories created for it: they do not belong to the
     * image.
     */
    private void collectStubs(String target) {
        String at = target;
        while (!at.equals("/") && changes.get(at) == Change.Kind.ADDED && isEmptyBut(at)) {
            stubs.add(at);
            at = Paths.parent(at);
        }
    }

    private boolean isEmptyBut(String folder) {
        String inside = folder + "/";
        for (String path : changes.tailMap(inside).keySet()) {
            if (!path.startsWith(inside)) {
                return true;
            }
            if (!stubs.contains(path)) {
                return false;
            }
        }
        return true;
    }

    /** The first name that is not UTF-8, as the Engine lists it, or null if there is none. */
    public @Nullable String unknownName() {
        for (String path : changes.keySet()) {
            if (path.indexOf('\uFFFD') >= 0) {
                return path;
            }
        }
        return null;
    }

    /**
     * Returns a layer to put on top of a committed container, which removes what mounts have left behind; empty if
     * there is nothing to remove.
     */
    public LayerTree withoutStubs() throws IOException {
        LayerTree layer = new LayerTree(below);
        for (String stub : stubs) {
            if (!stubs.contains(Paths.parent(stub))) {
                keepParents(stub, layer);
                layer.putWhiteout(stub, TarHeader.file("", 0, 0, 0, 0, Instant.EPOCH));
            }
        }
        return layer;
    }

    /** Keeps the parent directories as the command left them, where it created or changed them. */
    private void keepParents(String path, LayerTree layer) throws IOException {
        String parent = Paths.parent(path);
        if (parent.equals("/")) {
            return;
        }
        keepParents(parent, layer);
        if (changes.containsKey(parent) && !layer.holds(parent)) {
            try (InputStream in = engine.containers().getArchive(container, parent);
                    TarReader tar = new TarReader(in)) {
                TarHeader header = tar.next();
                TarHeader before = below.find(parent);
                if (header != null) {
                    layer.put(parent, before != null && isUntouched(parent, header, before) ? before : header, null);
                }
            }
        }
    }

    /** Reports whether mounts have left something behind. */
    public boolean hasStubs() {
        return !stubs.isEmpty();
    }

    /**
     * Returns the layer of the files that the daemon lists as changed; empty if there are none.
     *
     * @param latest the limit for modification times; null for no limit
     */
    public LayerTree layer(@Nullable Instant latest) throws IOException {
        bytes = 0;
        LayerTree layer = new LayerTree(below);
        Map<String, Found> found = new HashMap<>();
        for (Map.Entry<String, Change.Kind> change : changes.entrySet()) {
            String path = change.getKey();
            if (stubs.contains(path)) {
                continue;
            }
            Change.Kind kind = change.getValue();
            Found file = found.remove(path);
            if (kind == Change.Kind.DELETED) {
                TarHeader whiteout = TarHeader.file("", 0, 0, 0, 0, Instant.EPOCH);
                layer.putWhiteout(path, whiteout);
                continue;
            }
            if (file == null) {
                file = read(path, kind, found);
            }
            if (file == null) {
                continue;
            }
            bytes += length(file.header);
            TarHeader before = hasStubIn(path) ? below.find(path) : null;
            if (before == null || !isUntouched(path, file.header, before)) {
                layer.put(path, limited(file.header, latest), file.content);
            }
        }
        return layer;
    }

    private static long length(TarHeader header) {
        return switch (header.type()) {
            case FILE -> header.size();
            case SYMBOLIC_LINK -> RawNames.encode(header.link()).length;
            default -> 0;
        };
    }

    /**
     * Reports whether the layer has everything the command wrote, since the daemon may not have listed all changes.
     * Call it after {@link #layer}.
     */
    public boolean isComplete() throws IOException {
        return engine.containers().writtenBytes(container) == bytes;
    }

    private record Found(TarHeader header, LayerTree.@Nullable Content content) {}

    /** Reports whether a directory changed only because a mount point was created in it. */
    private boolean isUntouched(String path, TarHeader now, TarHeader before) {
        return hasStubIn(path)
                && !hasOthersIn(path)
                && now.type() == TarHeader.Type.FOLDER
                && before.type() == TarHeader.Type.FOLDER
                && before.mode() == now.mode()
                && before.uid() == now.uid()
                && before.gid() == now.gid();
    }

    private boolean hasStubIn(String folder) {
        for (String stub : stubs) {
            if (Paths.parent(stub).equals(folder)) {
                return true;
            }
        }
        return false;
    }

    /** Reports whether the command itself added something to a directory or removed something from it. */
    private boolean hasOthersIn(String folder) {
        String inside = folder + "/";
        for (Map.Entry<String, Change.Kind> change : changes.tailMap(inside).entrySet()) {
            String path = change.getKey();
            if (!path.startsWith(inside)) {
                break;
            }
            boolean here = path.indexOf('/', inside.length()) < 0;
            if (here && change.getValue() != Change.Kind.MODIFIED && !stubs.contains(path)) {
                return true;
            }
        }
        return false;
    }

    private static TarHeader limited(TarHeader header, @Nullable Instant latest) {
        return latest == null || !header.modified().isAfter(latest)
                ? header
                : new TarHeader(
                        header.name(),
                        header.type(),
                        header.mode(),
                        header.uid(),
                        header.gid(),
                        header.size(),
                        latest,
                        header.link(),
                        header.deviceMajor(),
                        header.deviceMinor(),
                        header.xattrs());
    }

    /** Reads a file. For a directory that is new or has many changes, its content is added to {@code found} as well. */
    private @Nullable Found read(String path, Change.Kind kind, Map<String, Found> found) throws IOException {
        boolean whole = !hasTargetIn(path) && (kind == Change.Kind.ADDED || manyChanged(path));
        try (InputStream in = engine.containers().getArchive(container, path);
                TarReader tar = new TarReader(in)) {
            TarHeader first = tar.next();
            if (first == null) {
                // A socket, which archives leave out.
                return null;
            }
            Found file = keep(first, tar, path, first.name());
            if (!whole || first.type() != TarHeader.Type.FOLDER) {
                return file;
            }
            for (TarHeader next = tar.next(); next != null; next = tar.next()) {
                String inside = next.name().length() > first.name().length()
                        ? path + next.name().substring(first.name().length())
                        : path;
                if (changes.containsKey(inside)) {
                    found.put(inside, keep(next, tar, path, first.name()));
                }
            }
            return file;
        } catch (EngineException e) {
            // Leaving the file out would produce an image without it.
            throw e.is(EngineException.Kind.NO_SUCH_FILE)
                    ? new EngineException(
                            EngineException.Kind.FAILED,
                            "the daemon lists " + path + " as changed by the command, but cannot read it",
                            e)
                    : e;
        }
    }

    /** Hard links refer to names in the archive; converts them to paths in the image. */
    private Found keep(TarHeader header, TarReader tar, String path, String root) throws IOException {
        if (header.type() == TarHeader.Type.HARD_LINK) {
            String target =
                    header.link().startsWith(root) ? path + header.link().substring(root.length()) : header.link();
            return new Found(TarHeaders.linked(header, target.startsWith("/") ? target.substring(1) : target), null);
        }
        return new Found(header, header.type() == TarHeader.Type.FILE ? contents.keep(tar.content()) : null);
    }

    private boolean hasTargetIn(String folder) {
        for (String target : targets) {
            if (target.equals(folder) || target.startsWith(folder.equals("/") ? "/" : folder + "/")) {
                return true;
            }
        }
        return false;
    }

    private boolean manyChanged(String folder) {
        String inside = folder + "/";
        int count = 0;
        for (String path : changes.tailMap(inside).keySet()) {
            if (!path.startsWith(inside)) {
                break;
            }
            if (path.indexOf('/', inside.length()) < 0 && ++count > MANY) {
                return true;
            }
        }
        return false;
    }
}
