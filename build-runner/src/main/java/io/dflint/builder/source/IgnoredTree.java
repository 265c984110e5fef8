package io.dflint.builder.source;

import io.dflint.ignore.ContextDirectory;
import io.dflint.ignore.Decision;
import io.dflint.ignore.IgnoreFile;
import io.dflint.ignore.IgnorePattern;
import io.dflint.ignore.IgnoreProblem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A tree without the files that an ignore file excludes. Directories that are excluded entirely are not read. */
public final class IgnoredTree implements FileTree {
    private final FileTree tree;
    private final String name;
    private final Map<String, ContextDirectory> folders = new HashMap<>();
    private final Map<String, Boolean> holdsSomething = new HashMap<>();

    private IgnoredTree(FileTree tree, String name, IgnoreFile ignore) {
        this.tree = tree;
        this.name = name;
        folders.put("", ignore.root());
    }

    /**
     * Applies an ignore file to a tree.
     *
     * @param name the name of the ignore file for messages
     * @throws IOException if Docker rejects one of its patterns
     */
    public static FileTree of(FileTree tree, String name, IgnoreFile ignore) throws IOException {
        for (IgnoreProblem problem : ignore.problems()) {
            throw new IOException(name + ":" + (problem.line() + 1) + ": " + problem.message());
        }
        return ignore.patterns().isEmpty() ? tree : new IgnoredTree(tree, name, ignore);
    }

    @Override
    public synchronized @Nullable FileEntry entry(String path) throws IOException {
        // Nothing in an entirely excluded directory needs to be looked up.
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            if (folder(path.substring(0, slash)).isSkippable()) {
                return null;
            }
        }
        FileEntry entry = tree.entry(path);
        return entry == null || !isPresent(entry) ? null : entry;
    }

    private ContextDirectory folder(String path) {
        ContextDirectory known = folders.get(path);
        if (known == null) {
            int slash = path.lastIndexOf('/');
            known = folder(slash < 0 ? "" : path.substring(0, slash)).enter(path.substring(slash + 1));
            folders.put(path, known);
        }
        return known;
    }

    /** Reports whether the build sees an entry. An excluded directory is visible if something in it is. */
    private boolean isPresent(FileEntry entry) throws IOException {
        String path = entry.path();
        if (path.isEmpty()) {
            return true;
        }
        Decision decision = decision(entry);
        if (decision.failure() != null) {
            throw new IOException(name + ":" + (decision.failure().line() + 1) + ": "
                    + decision.failure().message());
        }
        if (!decision.excluded()) {
            return true;
        }
        return entry.isFolder() && !folder(path).isSkippable() && holdsSomething(path);
    }

    private boolean holdsSomething(String path) throws IOException {
        Boolean known = holdsSomething.get(path);
        if (known == null) {
            known = false;
            for (FileEntry child : tree.children(path)) {
                if (isPresent(child)) {
                    known = true;
                    break;
                }
            }
            holdsSomething.put(path, known);
        }
        return known;
    }

    @Override
    public synchronized List<FileEntry> children(String path) throws IOException {
        if (!path.isEmpty() && (folder(path).isSkippable() || entry(path) == null)) {
            return List.of();
        }
        List<FileEntry> present = new ArrayList<>();
        for (FileEntry child : tree.children(path)) {
            if (isPresent(child)) {
                present.add(child);
            }
        }
        return present;
    }

    @Override
    public synchronized @Nullable String exclusion(String path) throws IOException {
        FileEntry entry = path.isEmpty() ? null : tree.entry(path);
        if (entry == null || entry(path) != null) {
            return null;
        }
        Decision decision = decision(entry);
        IgnorePattern by = decision.by();
        return by == null ? name : name + ":" + (by.line() + 1) + " (" + by.text() + ")";
    }

    private Decision decision(FileEntry entry) {
        return entry.isFolder()
                ? folder(entry.path()).decision()
                : folder(TreePaths.parent(entry.path())).decide(entry.name());
    }

    @Override
    public FileTree unfiltered() {
        return tree;
    }

    @Override
    public Set<String> changed() {
        return tree.changed();
    }

    @Override
    public void close() throws IOException {
        tree.close();
    }
}
