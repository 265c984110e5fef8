package io.dflint.build.source;

import io.dflint.build.tar.RawNames;
import io.dflint.ignore.ContextDirectory;
import io.dflint.ignore.Decision;
import io.dflint.ignore.IgnoreFile;
import io.dflint.ignore.IgnoreProblem;
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
 * A folder of this machine as a build context: without what its ignore file keeps out, without sockets, and owned by
 * root throughout, as the docker command sends it. Folders are read when they are asked for. The folder should not change
 * meanwhile; a file that does is noticed when it is read.
 */
public final class FolderTree implements FileTree {
    private final Path folder;
    private final StatCache cache;
    private final Node root;

    private FolderTree(Path folder, IgnoreFile ignore, StatCache cache) throws IOException {
        this.folder = folder;
        this.cache = cache;
        FolderEntry entry = FolderEntry.read(folder, "", cache);
        if (entry == null || !entry.isFolder()) {
            throw new IOException(folder + " is not a folder");
        }
        this.root = new Node(entry, folder, ignore.root());
    }

    /**
     * Opens a folder.
     *
     * @param ignore what to keep out
     * @param cacheFile where digests are remembered from build to build; null for nowhere
     * @throws IOException if it is no folder, or a pattern cannot be used
     */
    public static FolderTree open(Path folder, IgnoreFile ignore, @Nullable Path cacheFile) throws IOException {
        for (IgnoreProblem problem : ignore.problems()) {
            throw new IOException(".dockerignore: " + problem.message());
        }
        return new FolderTree(folder.toRealPath(), ignore, StatCache.open(cacheFile));
    }

    public Path folder() {
        return folder;
    }

    /** A folder that was looked at. */
    private static final class Node {
        private final FolderEntry entry;
        private final Path path;
        private final ContextDirectory directory;
        private @Nullable List<Node> children;
        private @Nullable Boolean holdsSomething;

        Node(FolderEntry entry, Path path, ContextDirectory directory) {
            this.entry = entry;
            this.path = path;
            this.directory = directory;
        }
    }

    @Override
    public synchronized @Nullable FileEntry entry(String path) throws IOException {
        Node node = node(path);
        return node == null || !isPresent(node) ? null : node.entry;
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

    /** An entry of a folder, kept out or not. */
    private @Nullable Node child(Node parent, String name) throws IOException {
        if (!parent.entry.isFolder() || name.equals(".") || name.equals("..")) {
            return null;
        }
        List<Node> known = parent.children;
        if (known != null) {
            for (Node child : known) {
                if (child.entry.name().equals(name)) {
                    return child;
                }
            }
            return null;
        }
        if (RawNames.isEscaped(name)) {
            // Java cannot name such a file; only the listing of its folder leads to it.
            children(parent);
            return child(parent, name);
        }
        Path path = parent.path.resolve(name);
        FolderEntry entry = FolderEntry.read(path, TreePaths.join(parent.entry.path(), name), cache);
        return entry == null ? null : node(parent, entry, path);
    }

    private static Node node(Node parent, FolderEntry entry, Path path) {
        ContextDirectory directory = entry.isFolder() ? parent.directory.enter(entry.name()) : parent.directory;
        return new Node(entry, path, directory);
    }

    /** Whether a build sees an entry. A folder that is kept out is seen if something in it is. */
    private boolean isPresent(Node node) throws IOException {
        if (node == root) {
            return true;
        }
        Decision decision =
                node.entry.isFolder() ? node.directory.decision() : node.directory.decide(node.entry.name());
        if (decision.failure() != null) {
            throw new IOException(".dockerignore: " + decision.failure().message());
        }
        if (!decision.excluded()) {
            return true;
        }
        if (!node.entry.isFolder() || node.directory.isSkippable()) {
            return false;
        }
        Boolean known = node.holdsSomething;
        if (known == null) {
            known = false;
            for (Node child : children(node)) {
                if (isPresent(child)) {
                    known = true;
                    break;
                }
            }
            node.holdsSomething = known;
        }
        return known;
    }

    @Override
    public synchronized List<FileEntry> children(String path) throws IOException {
        Node node = node(path);
        if (node == null || !node.entry.isFolder()) {
            return List.of();
        }
        List<FileEntry> present = new ArrayList<>();
        for (Node child : children(node)) {
            if (isPresent(child)) {
                present.add(child.entry);
            }
        }
        return present;
    }

    private List<Node> children(Node parent) throws IOException {
        List<Node> known = parent.children;
        if (known != null) {
            return known;
        }
        List<Node> children = new ArrayList<>();
        boolean skippable = parent != root && parent.directory.isSkippable();
        if (!skippable) {
            try (DirectoryStream<Path> listing = Files.newDirectoryStream(parent.path)) {
                for (Path path : listing) {
                    String name = FolderEntry.name(path);
                    FolderEntry entry = FolderEntry.read(path, TreePaths.join(parent.entry.path(), name), cache);
                    if (entry != null) {
                        children.add(node(parent, entry, path));
                    }
                }
            } catch (DirectoryIteratorException e) {
                throw FolderEntry.unreadable(parent.entry.path(), e);
            } catch (NoSuchFileException e) {
                throw new IOException("/" + RawNames.printable(parent.entry.path()) + " disappeared", e);
            } catch (IOException e) {
                throw FolderEntry.unreadable(parent.entry.path(), e);
            }
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
