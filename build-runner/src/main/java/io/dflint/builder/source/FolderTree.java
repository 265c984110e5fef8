package io.dflint.builder.source;

import io.dflint.builder.tar.RawNames;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A local directory as a build context. As with the docker command, sockets are empty files and everything is owned by
 * root. Directories are read on demand and each file is examined once, so the tree shows them as they were at that
 * time. A content that changes between its digest and its use is detected, see {@link #changed}.
 */
public final class FolderTree implements FileTree {
    private final Path folder;
    private final Shared shared;
    private final Map<String, Node> single = new HashMap<>();
    private final Node root;

    private FolderTree(Path folder, Shared shared) throws IOException {
        this.folder = folder;
        this.shared = shared;
        FolderEntry entry = FolderEntry.read(folder, "", shared);
        if (entry == null || !entry.isFolder()) {
            throw new IOException(folder + " is not a directory");
        }
        this.root = new Node(entry, folder);
    }

    /**
     * Opens a directory.
     *
     * @param cacheFile the file that stores digests between builds; null for none
     * @throws IOException if it is not a directory
     */
    public static FolderTree open(Path folder, @Nullable Path cacheFile) throws IOException {
        return open(folder, cacheFile, file -> Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS));
    }

    /** Like {@link #open(Path, Path)}, with another way to open files. */
    public static FolderTree open(Path folder, @Nullable Path cacheFile, Opener opener) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException(folder + (Files.exists(folder) ? " is not a directory" : " does not exist"));
        }
        return new FolderTree(
                folder.toRealPath(), new Shared(StatCache.open(cacheFile), opener, ConcurrentHashMap.newKeySet()));
    }

    /** Opens files. */
    public interface Opener {
        /** Returns the content of a file, which is not a link. */
        InputStream open(Path file) throws IOException;
    }

    /**
     * The objects shared by all entries of a tree.
     *
     * @param changed receives the paths of files that have changed since they were hashed
     */
    record Shared(StatCache cache, Opener opener, Set<String> changed) {}

    public Path folder() {
        return folder;
    }

    /** An examined file; for a directory also its content once it was requested. */
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
            // Java cannot express the name of such a file, so it is found only by listing the directory.
            known = children(parent);
        }
        if (known != null) {
            return find(known, name);
        }
        String inTree = TreePaths.join(parent.entry.path(), name);
        Node seen = single.get(inTree);
        if (seen == null) {
            Path path = parent.path.resolve(name);
            FolderEntry entry = FolderEntry.read(path, inTree, shared);
            if (entry != null) {
                seen = new Node(entry, path);
                single.put(inTree, seen);
            }
        }
        return seen;
    }

    /** Searches the sorted list by bisection. */
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
                String inTree = TreePaths.join(parent.entry.path(), name);
                Node seen = single.get(inTree);
                FolderEntry entry = seen != null ? seen.entry : FolderEntry.read(path, inTree, shared);
                if (entry != null) {
                    children.add(seen != null ? seen : new Node(entry, path));
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

    @Override
    public Set<String> changed() {
        return shared.changed();
    }

    /** Stores the digests that were computed. Failures to write them are ignored. */
    @Override
    public synchronized void close() {
        shared.cache().save();
    }
}
