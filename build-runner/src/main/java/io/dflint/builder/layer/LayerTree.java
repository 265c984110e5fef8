package io.dflint.builder.layer;

import io.dflint.builder.event.LayerChanges;
import io.dflint.builder.event.PathChange;
import io.dflint.builder.plan.Paths;
import io.dflint.builder.tar.TarHeader;
import io.dflint.builder.tar.TarWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A layer under construction, and the files below it. Existing directories are included with their attributes, since a
 * layer without them would reset their owners and modes.
 */
public final class LayerTree implements ImageFiles {
    private static final int MAX_LINKS = 255;

    /** On a directory: new entries inherit its group, and new directories the bit as well. */
    private static final int SETGID = 02000;

    private final ImageFiles below;
    private final Map<String, Item> items = new LinkedHashMap<>();

    /** By directory. */
    private final Map<String, List<String>> children = new HashMap<>();

    /** The hard links in this layer, by the path of their target. */
    private final Map<String, List<String>> links = new HashMap<>();

    /** The paths known to exist below this layer, among those looked up so far. */
    private final Set<String> there = new HashSet<>();

    private long bytes;
    private long removals;

    /** The content of a file. */
    public interface Content {
        InputStream open() throws IOException;
    }

    /** @param kept whether the item only repeats what is below */
    private record Item(TarHeader header, @Nullable Content content, boolean kept) {}

    public LayerTree(ImageFiles below) {
        this.below = below;
    }

    @Override
    public @Nullable TarHeader find(String path) throws IOException {
        Item item = items.get(path);
        if (item != null) {
            return item.header;
        }
        String parent = Paths.parent(path);
        if (!parent.equals("/")) {
            Item folder = items.get(parent);
            if (folder != null && folder.header.type() != TarHeader.Type.FOLDER) {
                return null;
            }
            if (folder == null && find(parent) == null) {
                return null;
            }
        }
        TarHeader header = below.find(path);
        if (header != null) {
            there.add(path);
        }
        return header;
    }

    @Override
    public byte @Nullable [] read(String path, int limit) throws IOException {
        Item item = items.get(path);
        if (item == null) {
            return find(path) == null ? null : below.read(path, limit);
        }
        if (item.content == null) {
            return null;
        }
        try (InputStream in = item.content.open()) {
            return in.readNBytes(limit);
        }
    }

    /** Reports whether a path is in this layer itself. */
    public boolean holds(String path) {
        return items.containsKey(path);
    }

    public boolean isFolder(String path) throws IOException {
        if (path.equals("/")) {
            return true;
        }
        TarHeader header = find(path);
        return header != null && header.type() == TarHeader.Type.FOLDER;
    }

    /**
     * Resolves a path by following all links, including the last one. Components that do not exist are taken literally.
     *
     * @throws IOException if the links form a cycle
     */
    public String resolve(String path) throws IOException {
        return resolve("/", path);
    }

    /** Like {@link #resolve(String)}, with a directory as the root that links cannot leave. */
    public String resolve(String root, String path) throws IOException {
        Deque<String> open = new ArrayDeque<>(parts(path));
        String at = root;
        int links = 0;
        while (!open.isEmpty()) {
            String part = open.removeFirst();
            if (part.equals("..")) {
                at = at.equals(root) ? root : Paths.parent(at);
                continue;
            }
            String next = join(at, part);
            TarHeader header = find(next);
            if (header == null || header.type() != TarHeader.Type.SYMBOLIC_LINK) {
                at = next;
                continue;
            }
            if (++links > MAX_LINKS) {
                throw new IOException("too many levels of symbolic links: " + path);
            }
            if (header.link().startsWith("/")) {
                at = root;
            }
            List<String> target = parts(header.link());
            for (String step : target.reversed()) {
                open.addFirst(step);
            }
        }
        return at;
    }

    private static List<String> parts(String path) {
        return Arrays.stream(path.split("/", -1))
                .filter(part -> !part.isEmpty() && !part.equals("."))
                .toList();
    }

    public static String join(String folder, String name) {
        return folder.equals("/") ? "/" + name : folder + "/" + name;
    }

    /**
     * Creates a directory and its missing parents. As on a disk, the directory in which the first of them is created
     * gets the time too.
     *
     * @param path a path with its links resolved
     * @param owner the owner; null for root, with the group of a setgid parent directory
     * @throws IOException if something other than a directory is there
     */
    public void makeFolders(String path, int mode, @Nullable Owner owner, Instant time) throws IOException {
        if (!path.equals("/") && find(path) == null) {
            makeFolders(Paths.parent(path), mode, owner, time);
            changed(Paths.parent(path), time);
        }
        makeFoldersOnly(path, mode, owner, time);
    }

    /**
     * Sets the time of a directory to which something is added, as on a disk. A directory written by this layer keeps
     * its time.
     */
    public void changed(String folder, Instant time) throws IOException {
        makeFoldersOnly(folder, 0755, null, time);
        Item item = items.get(folder);
        if (item != null && item.kept) {
            touch(folder, time);
        }
    }

    private void makeFoldersOnly(String path, int mode, @Nullable Owner owner, Instant time) throws IOException {
        if (path.equals("/")) {
            return;
        }
        Item item = items.get(path);
        if (item != null && item.header.type() == TarHeader.Type.FOLDER) {
            return;
        }
        makeFoldersOnly(Paths.parent(path), mode, owner, time);
        TarHeader known = item != null ? item.header : find(path);
        if (known != null && known.type() != TarHeader.Type.FOLDER) {
            throw new IOException(path + " is not a directory in the image");
        }
        if (known != null) {
            set(path, new Item(known, null, true));
        } else {
            Item parent = items.get(Paths.parent(path));
            Owner above = Owner.ROOT;
            int whole = mode;
            if (parent != null && (parent.header.mode() & SETGID) != 0) {
                above = new Owner(0, parent.header.gid());
                whole = mode | SETGID;
            }
            Owner own = owner != null ? owner : above;
            set(path, new Item(TarHeader.folder(name(path), whole, own.uid(), own.gid(), time), null, false));
        }
    }

    /** Sets the time of a directory and leaves it otherwise unchanged. */
    public void touch(String path, Instant time) throws IOException {
        makeFolders(path, 0755, null, time);
        Item item = items.get(path);
        if (item != null) {
            TarHeader old = item.header;
            TarHeader changed = TarHeader.folder(name(path), old.mode(), old.uid(), old.gid(), time);
            items.put(path, new Item(changed, null, false));
        }
    }

    /** Sets the mode of a directory and leaves it otherwise unchanged. */
    public void setMode(String path, int mode, Instant time) throws IOException {
        makeFolders(path, mode, null, time);
        Item item = items.get(path);
        if (item != null) {
            TarHeader old = item.header;
            items.put(
                    path,
                    new Item(
                            TarHeader.folder(name(path), mode, old.uid(), old.gid(), old.modified()),
                            null,
                            item.kept && old.mode() == mode));
        }
    }

    /** Sets the mode, owner and time of a file in this layer to those of another of its names. */
    public void set(String path, TarHeader other) {
        Item item = items.get(path);
        if (item != null && item.header.type() == TarHeader.Type.HARD_LINK) {
            set("/" + item.header.link(), other);
        } else if (item != null && item.header.type() == TarHeader.Type.FILE) {
            items.put(path, new Item(TarHeaders.like(item.header, other), item.content, item.kept));
        }
    }

    /** Adds the parent directories of a path to the layer unchanged. Missing ones are created and belong to root. */
    private void makeParents(String path, Instant time) throws IOException {
        makeFoldersOnly(Paths.parent(path), 0755, Owner.ROOT, time);
    }

    /**
     * Adds an entry, replacing what is at the path. The content is kept only where a directory replaces a directory.
     */
    public void put(String path, TarHeader header, @Nullable Content content) throws IOException {
        makeParents(path, header.modified());
        keepForLinks(path);
        Item old = items.get(path);
        boolean folders =
                header.type() == TarHeader.Type.FOLDER && old != null && old.header.type() == TarHeader.Type.FOLDER;
        if (old != null && !folders) {
            if (old.header.type() == TarHeader.Type.FOLDER) {
                removeTree(path);
            } else if (header.type() == TarHeader.Type.FOLDER) {
                remove(path);
            } else {
                bytes -= old.header.size();
            }
        }
        TarHeader named = new TarHeader(
                name(path),
                header.type(),
                header.mode(),
                header.uid(),
                header.gid(),
                header.size(),
                header.modified(),
                header.link(),
                header.deviceMajor(),
                header.deviceMinor(),
                header.xattrs());
        set(path, new Item(named, content, false));
        if (header.type() == TarHeader.Type.HARD_LINK) {
            links.computeIfAbsent("/" + header.link(), file -> new ArrayList<>())
                    .add(path);
        }
        bytes += header.size();
    }

    private void set(String path, Item item) {
        if (items.put(path, item) == null) {
            children.computeIfAbsent(Paths.parent(path), folder -> new ArrayList<>())
                    .add(path);
        }
    }

    /**
     * Keeps the content of a removed file for its other names: the first of them becomes the file, and the rest become
     * links to it.
     */
    private void keepForLinks(String path) {
        List<String> names = links.remove(path);
        Item file = items.get(path);
        if (names == null || file == null) {
            return;
        }
        String first = null;
        for (String name : names) {
            Item link = items.get(name);
            if (link == null || !isLink(link, path)) {
                continue;
            }
            if (first == null) {
                first = name;
                items.put(name, new Item(named(file.header, name(name)), file.content, false));
                bytes += file.header.size();
            } else {
                items.put(name, new Item(linked(link.header, name(first)), null, false));
                links.computeIfAbsent(first, key -> new ArrayList<>()).add(name);
            }
        }
    }

    private static boolean isLink(Item item, String path) {
        return item.header.type() == TarHeader.Type.HARD_LINK
                && item.header.link().equals(name(path));
    }

    private static TarHeader linked(TarHeader header, String target) {
        return named(TarHeaders.linked(header, target), header.name());
    }

    private void remove(String path) {
        keepForLinks(path);
        Item item = items.remove(path);
        bytes -= item == null ? 0 : item.header.size();
    }

    /** The list of children may still contain removed ones, and those that were set again occur twice. */
    private void removeTree(String path) {
        Deque<String> open = new ArrayDeque<>(List.of(path));
        while (!open.isEmpty()) {
            String next = open.pop();
            remove(next);
            List<String> below = children.remove(next);
            if (below != null) {
                removals += below.size();
                open.addAll(below);
            }
        }
    }

    /** The number of paths visited by {@link #put} to replace directories. */
    long removals() {
        return removals;
    }

    /** Marks a path as deleted. */
    void putWhiteout(String path, TarHeader header) throws IOException {
        String folder = Paths.parent(path);
        put(join(folder, ".wh." + Paths.name(path)), header, null);
    }

    public boolean isEmpty() {
        for (Item item : items.values()) {
            if (!item.kept) {
                return false;
            }
        }
        return true;
    }

    private static String name(String path) {
        return path.substring(1);
    }

    /** The number of content bytes in this layer. */
    public long bytes() {
        return bytes;
    }

    /**
     * The changes in this layer, without the directories that only repeat what is below. A path counts as added unless
     * something was found below it.
     */
    public LayerChanges changes() {
        NavigableMap<String, PathChange.Kind> changes = new TreeMap<>();
        items.forEach((path, item) -> {
            if (!item.kept) {
                changes.put(path, there.contains(path) ? PathChange.Kind.CHANGED : PathChange.Kind.ADDED);
            }
        });
        return LayerChanges.of(changes, Set.of());
    }

    public void write(OutputStream out) throws IOException {
        try (TarWriter tar = new TarWriter(out)) {
            for (Map.Entry<String, Item> item : items.entrySet()) {
                TarHeader header = item.getValue().header;
                TarHeader named = item.getValue().kept ? named(header, name(item.getKey())) : header;
                Content content = item.getValue().content;
                if (content == null) {
                    tar.put(named);
                } else {
                    try (InputStream in = content.open()) {
                        tar.put(named, in);
                    }
                }
            }
        }
    }

    private static TarHeader named(TarHeader header, String name) {
        return new TarHeader(
                name,
                header.type(),
                header.mode(),
                header.uid(),
                header.gid(),
                header.size(),
                header.modified(),
                header.link(),
                header.deviceMajor(),
                header.deviceMinor(),
                header.xattrs());
    }
}
