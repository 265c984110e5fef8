package io.dflint.build.source;

import io.dflint.build.tar.RawNames;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A folder of this machine as a build context: without sockets, and owned by root throughout, as the docker command sends
 * it. Folders are read when they are asked for. The folder should not change meanwhile; a file that does is noticed when
 * it is read.
 */
public final class FolderTree implements FileTree {
    private final Path folder;
    private final StatCache cache;
    private final Node root;

    private FolderTree(Path folder, StatCache cache) throws IOException {
        this.folder = folder;
        this.cache = cache;
        FolderEntry entry = FolderEntry.read(folder, "", cache);
        if (entry == null || !entry.isFolder()) {
            throw new IOException(folder + " is not a folder");
        }
        this.root = new Node(entry, folder);
    }

    /**
     * Opens a folder.
     *
     * @param cacheFile where digests are remembered from build to build; null for nowhere
     * @throws IOException if it is no folder
     */
    public static FolderTree open(Path folder, @Nullable Path cacheFile) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException(folder + (Files.exists(folder) ? " is not a folder" : " does not exist"));
        }
        return new FolderTree(folder.toRealPath(), StatCache.open(cacheFile));
    }

    public Path folder() {
        return folder;
    }

    /** A file that was looked at, and for a folder what is in it once that was asked for. */
    private static final class Node {
        private final FolderEntry entry;
        private final Path path;
        private @Nullable List<Node> children;

        Node(FolderEntry entry, Path path) {
            this.entry = entry;
            this.path = path;
        }
    }

    @Override
    public synchronized @Nullable FileEntry entry(String path) throws IOException {
        Node node = node(path);
        return node == null ? null : node.entry;
    }

    private @Nullable Node node(String path) throws IOException {
        Node node = root;
        for (String part : TreePaths.split(path)) {
            node = child(node, part);
            if (node == null) {
                return null;
            }
        }
        return node;
    }

    private @Nullable Node child(Node parent, String name) throws IOException {
        if (!parent.entry.isFolder() || name.equals(".") || name.equals("..") || name.indexOf('\0') >= 0) {
            return null;
        }
        List<Node> known = parent.children;
        if (known == null && RawNames.isEscaped(name)) {
            // Java cannot name such a file; only the listing of its folder leads to it.
            known = children(parent);
        }
        if (known != null) {
            return find(known, name);
        }
        Path path = parent.path.resolve(name);
        FolderEntry entry = FolderEntry.read(path, TreePaths.join(parent.entry.path(), name), cache);
        return entry == null ? null : new Node(entry, path);
    }

    /** By bisection, as the list is sorted. */
    private static @Nullable Node find(List<Node> nodes, String name) {
        int low = 0;
        int high = nodes.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = RawNames.compare(nodes.get(middle).entry.name(), name);
            if (order == 0) {
                return nodes.get(middle);
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return null;
    }

    @Override
    public synchronized List<FileEntry> children(String path) throws IOException {
        Node node = node(path);
        if (node == null || !node.entry.isFolder()) {
            return List.of();
        }
        List<FileEntry> entries = new ArrayList<>();
        for (Node child : children(node)) {
            entries.add(child.entry);
        }
        return entries;
    }

    private List<Node> children(Node parent) throws IOException {
        List<Node> known = parent.children;
        if (known != null) {
            return known;
        }
        List<Node> children = new ArrayList<>();
        try (DirectoryStream<Path> listing = Files.newDirectoryStream(parent.path)) {
            for (Path path : listing) {
                String name = FolderEntry.name(path);
                FolderEntry entry = FolderEntry.read(path, TreePaths.join(parent.entry.path(), name), cache);
                if (entry != null) {
                    children.add(new Node(entry, path));
                }
            }
        } catch (NoSuchFileException e) {
            throw new IOException("/" + RawNames.printable(parent.entry.path()) + " disappeared", e);
        } catch (IOException | DirectoryIteratorException e) {
            throw FolderEntry.unreadable(parent.entry.path(), e);
        }
        children.sort((left, right) -> RawNames.compare(left.entry.name(), right.entry.name()));
        parent.children = children;
        return children;
    }

    /** Remembers the digests that were computed. A cache that cannot be written is no error. */
    @Override
    public synchronized void close() {
        cache.save();
    }
}
